package verona.server;

import java.time.Duration;

/**
 * A running XMPP server that scenarios are played on. Implementations are safe for use by several
 * threads.
 *
 * <p>{@link #close()} ends what {@code start} began and returns when it is gone; it does nothing
 * the second time.
 */
public interface XmppServer extends AutoCloseable {

    /** What messages call it, with its address: {@code prosody at 127.0.0.1:5222}. */
    String description();

    /** The host name or address to connect to. */
    String host();

    /** The TCP port for clients. */
    int port();

    /** The XMPP domain that accounts belong to. */
    String domain();

    /** The domain of the multi-user chat service (XEP-0045). */
    default String mucDomain() {
        return "conference." + domain();
    }

    /** The domain of the publish-subscribe service (XEP-0060). */
    default String pubsubDomain() {
        return "pubsub." + domain();
    }

    /**
     * How long to go on listening before it is believed that nothing comes: zero where the server
     * handles and routes every stanza in order of arrival, more where it routes asynchronously.
     */
    default Duration quietPeriod() {
        return Duration.ZERO;
    }

    /**
     * An account for a test that does not care which: by default a fresh one whose localpart begins
     * with the hint, made by {@link #createAccount}. It can log in when this returns.
     *
     * <pre>{@code
     * Account romeo = server.openAccount("romeo"); // romeo-k3f9x2
     * ...
     * server.closeAccount(romeo);
     * }</pre>
     *
     * @param hint what its owner is called; any text, characters that can't be used are left out
     * @throws ServerException if the server refuses, or has no account left to give
     */
    default Account openAccount(String hint) {
        Account account = Account.fresh(hint);
        createAccount(account.localpart(), account.password());
        return account;
    }

    /**
     * Gives back an account that {@link #openAccount} gave: by default it is deleted.
     *
     * @throws ServerException if the server refuses
     */
    default void closeAccount(Account account) {
        deleteAccount(account.localpart());
    }

    /**
     * Makes a certain account; when this returns, it can log in.
     *
     * @throws ServerException if the server refuses, has an account of that name already, or can't
     *     make accounts
     */
    void createAccount(String localpart, String password);

    /**
     * Makes a certain account unless there is one of that name, whatever its password; when this
     * returns, it can log in. By default there is believed to be one: what accounts a server has
     * that was there before is its owner's affair.
     *
     * @throws ServerException if the server refuses
     */
    default void ensureAccount(String localpart, String password) {}

    /**
     * Deletes an account; one that does not exist is no error.
     *
     * @throws ServerException if the server refuses, or can't delete accounts
     */
    void deleteAccount(String localpart);

    /**
     * The TCP port for external components (XEP-0114) at {@link #host()}.
     *
     * @throws ServerException if the server takes no components
     */
    default int componentPort() {
        throw new ServerException(
                description()
                        + " takes no external components: play this on the embedded server, on"
                        + " Prosody, or on a server of yours that does");
    }

    /**
     * Lets an external component connect; when this returns, it can. By default the server is
     * believed to know it: on a server that is configured by hand, only whether it takes components
     * is checked.
     *
     * <pre>{@code
     * server.addComponent("gateway.localhost", "secret");
     * // connect to server.host() and server.componentPort()
     * }</pre>
     *
     * @param domain its domain, one that nothing else on the server has
     * @param secret what it shares with the server
     * @throws ServerException if the server refuses, or takes no components
     */
    default void addComponent(String domain, String secret) {
        componentPort();
    }

    /**
     * Closes a component's stream and forgets the component; one that does not exist is no error.
     *
     * @throws ServerException if the server refuses
     */
    default void removeComponent(String domain) {}

    @Override
    void close();
}

package verona.server;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import verona.connection.Trust;

/**
 * A running XMPP server for scenarios. Implementations are safe for use by several threads.
 *
 * <p>{@link #close()} stops what {@code start} has started, and waits for its end. A second call
 * does nothing.
 */
public interface XmppServer extends AutoCloseable {

    /** The server's name in messages, with its address: {@code prosody at 127.0.0.1:5222}. */
    String description();

    /** The host name or address to connect to. */
    String host();

    /** The TCP port for clients. */
    int port();

    /**
     * The TCP port for clients that encrypt the connection from the first byte (XEP-0368).
     *
     * @throws ServerException if the server has no such port
     */
    default int directTlsPort() {
        throw new ServerException(
                description()
                        + " has no port for direct TLS: connect with tls = REQUIRED for STARTTLS");
    }

    /** The host name or address for such clients; by default it is {@link #host()}. */
    default String directTlsHost() {
        return host();
    }

    /**
     * The URL for clients that connect over WebSocket (RFC 7395) and do not ask for TLS: {@code
     * ws://127.0.0.1:5280/xmpp-websocket}. It begins with {@code wss} if the server has no other.
     *
     * @throws ServerException if the server has no WebSocket
     */
    default URI webSocketUrl() {
        throw new ServerException(
                description() + " has no WebSocket that is known: connect with transport = TCP");
    }

    /**
     * The URL for clients that connect over WebSocket and TLS; it begins with {@code wss}.
     *
     * @throws ServerException if the server has no such WebSocket
     */
    default URI secureWebSocketUrl() {
        URI url = webSocketUrl();
        if (!url.getScheme().equals("wss")) {
            throw new ServerException(
                    description()
                            + " has no WebSocket over TLS that is known: connect with tls ="
                            + " IF_REQUIRED");
        }
        return url;
    }

    /**
     * Which certificates of this server clients accept: by default those that the JDK trusts. A
     * server that Verona starts trusts its own.
     */
    default Trust trust() {
        return Trust.jdk();
    }

    /** The XMPP domain of the accounts. */
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
     * In which order it handles what different streams send. By default that is {@link
     * Routing#ASYNCHRONOUS}, which is safe for every server.
     */
    default Routing routing() {
        return Routing.ASYNCHRONOUS;
    }

    /**
     * How long a step waits before it assumes that nothing arrives, where nothing that the server
     * answers can show it. By default that is zero if it routes in order, and otherwise 250 ms.
     */
    default Duration quietPeriod() {
        return routing() == Routing.IN_ORDER ? Duration.ZERO : Duration.ofMillis(250);
    }

    /**
     * Provides an account for a test: by default {@link #createAccount} creates a fresh one, whose
     * localpart begins with the hint. It can log in when this method returns.
     *
     * <pre>{@code
     * Account romeo = server.openAccount("romeo"); // romeo-k3f9x2
     * ...
     * server.closeAccount(romeo);
     * }</pre>
     *
     * @param hint a name; characters that a localpart can't have are removed
     * @throws ServerException if the server refuses, or has no account left
     */
    default Account openAccount(String hint) {
        Account account = Account.fresh(hint);
        createAccount(account.localpart(), account.password());
        return account;
    }

    /**
     * Gives back an account of {@link #openAccount}; by default it is deleted.
     *
     * @throws ServerException if the server refuses
     */
    default void closeAccount(Account account) {
        deleteAccount(account.localpart());
    }

    /**
     * Creates an account. It can log in when this method returns.
     *
     * @throws ServerException if the server refuses, already has an account with that name, or
     *     can't create accounts
     */
    void createAccount(String localpart, String password);

    /**
     * Creates an account if there is none with that name. An existing account keeps its password.
     * By default this method does nothing: the accounts of a server that Verona has not started
     * must already exist.
     *
     * @throws ServerException if the server refuses
     */
    default void ensureAccount(String localpart, String password) {}

    /**
     * Deletes an account. It is not an error if it does not exist.
     *
     * @throws ServerException if the server refuses, or can't delete accounts
     */
    void deleteAccount(String localpart);

    /**
     * The TCP port for external components (XEP-0114) at {@link #host()}.
     *
     * @throws UnavailableException if the server accepts no external components
     */
    default int componentPort() {
        throw new UnavailableException(
                description()
                        + " takes no external components: play this on the embedded server, on"
                        + " Prosody, or on a server of yours that does");
    }

    /**
     * The TCP port for the external component with that domain; by default the same for all.
     *
     * @throws UnavailableException if the server does not accept it
     */
    default int componentPort(String domain) {
        return componentPort();
    }

    /**
     * Provides an external component for a test: by default {@link #addComponent} makes it known.
     * It can connect when this method returns.
     *
     * <pre>{@code
     * ComponentAccount gateway = server.openComponent("gateway", "", "");
     * ... // gateway-k3f9x2.localhost
     * server.closeComponent(gateway);
     * }</pre>
     *
     * @param hint a name; characters that a domain can't have are replaced
     * @param domain the component's domain; empty for one that no other test uses
     * @param secret the component's secret; empty for any
     * @throws UnavailableException if the server has no such component, and can't get one
     * @throws ServerException if the server refuses, or another test uses the component
     */
    default ComponentAccount openComponent(String hint, String domain, String secret) {
        ComponentAccount fresh = ComponentAccount.fresh(hint, domain());
        ComponentAccount opened =
                new ComponentAccount(
                        domain.isEmpty() ? fresh.domain() : domain,
                        secret.isEmpty() ? fresh.secret() : secret);
        addComponent(opened.domain(), opened.secret());
        return opened;
    }

    /**
     * Gives back a component of {@link #openComponent}; by default it is removed.
     *
     * @throws ServerException if the server refuses
     */
    default void closeComponent(ComponentAccount component) {
        removeComponent(component.domain());
    }

    /**
     * Allows an external component to connect. By default this method only checks that the server
     * accepts components: a server that Verona has not started must already be configured for this
     * one.
     *
     * <pre>{@code
     * server.addComponent("gateway.localhost", "secret");
     * // connect to server.host() and server.componentPort()
     * }</pre>
     *
     * @param domain its domain, which nothing else on the server uses
     * @param secret the secret that it shares with the server
     * @throws ServerException if the server refuses, or takes no components
     */
    default void addComponent(String domain, String secret) {
        componentPort();
    }

    /**
     * Closes a component's stream and removes the component. It is not an error if it does not
     * exist.
     *
     * @throws ServerException if the server refuses
     */
    default void removeComponent(String domain) {}

    /**
     * How it exchanges stanzas with other servers.
     *
     * @throws ServerException if it can't, or if Verona can't configure that
     */
    default Federation federation() {
        throw new ServerException(
                description()
                        + " can't be configured for other servers: play this on the embedded server"
                        + " or on Prosody");
    }

    /**
     * What the server has logged from that moment until now, oldest first. Reports show it, and the
     * setting {@code verona.serverErrors} fails tests for errors in it. By default that is nothing;
     * the embedded server logs nothing.
     */
    default List<LogLine> log(Instant since) {
        return List.of();
    }

    /**
     * Has a task run when that time has passed by the server's clock. By default that is real time;
     * the embedded server has a clock that a test can stop and advance. The task must not wait.
     */
    default void after(Duration delay, Runnable task) {
        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, Runnable::run)
                .execute(task);
    }

    @Override
    void close();
}

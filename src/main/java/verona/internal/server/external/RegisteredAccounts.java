package verona.internal.server.external;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import verona.internal.connection.ClientStream;
import verona.internal.connection.ConnectionException;
import verona.internal.connection.ConnectionOptions;
import verona.server.Account;
import verona.server.ServerException;

/** Accounts made by in-band registration (XEP-0077). */
final class RegisteredAccounts implements AccountSource {

    private final ServerProfile server;
    private final Duration timeout;
    private final Map<String, Account> registered = new ConcurrentHashMap<>();

    RegisteredAccounts(ServerProfile server, Duration timeout) {
        this.server = server;
        this.timeout = timeout;
    }

    @Override
    public Account open(String hint) {
        Account account = Account.fresh(hint);
        create(account);
        return account;
    }

    @Override
    public void create(Account account) {
        try (ClientStream stream = open()) {
            new Registration(server, stream).register(account);
        } catch (ConnectionException e) {
            throw new ServerException(
                    "The account '"
                            + account
                            + "' can't be registered on "
                            + server
                            + ": "
                            + e.getMessage(),
                    e);
        }
        registered.put(account.localpart(), account);
    }

    /** As far as the server lets it: there is no other way to be rid of the account. */
    @Override
    public void close(Account account) {
        registered.remove(account.localpart());
        cancel(account);
    }

    @Override
    public void delete(String localpart) {
        Account account = registered.remove(localpart);
        if (account == null) {
            throw new ServerException(
                    "The account '"
                            + localpart
                            + "' on "
                            + server
                            + " can't be deleted: it was not registered here, so its password is"
                            + " not known.");
        }
        if (!cancel(account)) {
            throw new ServerException(
                    "The account '"
                            + localpart
                            + "' can't be deleted: "
                            + server
                            + " does not let it log in, or cancel its registration.");
        }
    }

    private ClientStream open() {
        return ClientStream.open(
                server.address(),
                ConnectionOptions.STANDARD.with(server.security().tls()),
                timeout);
    }

    private boolean cancel(Account account) {
        try (ClientStream stream = open()) {
            return new Registration(server, stream).cancel(account);
        } catch (ConnectionException e) {
            throw new ServerException(
                    "The account '"
                            + account
                            + "' can't be deleted on "
                            + server
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }
}

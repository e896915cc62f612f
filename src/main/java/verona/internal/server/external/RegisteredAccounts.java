package verona.internal.server.external;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
        try (XmppSocket socket = new XmppSocket(server, timeout)) {
            new Registration(server, socket).register(account);
        } catch (IOException e) {
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
                            + " does not let it cancel its registration, or offers no SASL PLAIN"
                            + " to log in with.");
        }
    }

    private boolean cancel(Account account) {
        try (XmppSocket socket = new XmppSocket(server, timeout)) {
            return new Registration(server, socket).cancel(account);
        } catch (IOException e) {
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

package verona.internal.server.external;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.internal.connection.ClientStream;
import verona.internal.connection.ConnectionException;
import verona.server.Account;
import verona.server.ServerException;

/**
 * Accounts that are made for tests and removed after them. Those that are left when the JVM ends,
 * because the run was aborted, are removed then; not so if it is killed.
 */
final class MadeAccounts implements AccountSource {

    private final OwnStreams streams;
    private final AccountMaker maker;
    private final Map<String, Account> made = new ConcurrentHashMap<>();
    private @Nullable Thread hook;

    MadeAccounts(OwnStreams streams, AccountMaker maker) {
        this.streams = streams;
        this.maker = maker;
    }

    @Override
    public Account open(String hint) {
        Account account = Account.fresh(hint);
        create(account);
        return account;
    }

    @Override
    public void create(Account account) {
        removeAtTheEnd();
        over(
                account,
                "created",
                stream -> {
                    maker.make(stream, account);
                    return true;
                });
        made.put(account.localpart(), account);
    }

    private synchronized void removeAtTheEnd() {
        if (hook == null) {
            hook = new Thread(this::removeAll, "verona accounts");
            Runtime.getRuntime().addShutdownHook(hook);
        }
    }

    /** As far as the server lets it: there is no other way to be rid of the account. */
    @Override
    public void close(Account account) {
        made.remove(account.localpart());
        remove(account);
    }

    @Override
    public void delete(String localpart) {
        Account known = made.remove(localpart);
        if (known == null && maker.needsPassword()) {
            throw new ServerException(
                    "The account '"
                            + localpart
                            + "' on "
                            + streams.server()
                            + " can't be deleted: it was not registered here, so its password is"
                            + " not known.");
        }
        if (!remove(known == null ? new Account(localpart, "") : known)) {
            throw new ServerException(
                    "The account '"
                            + localpart
                            + "' can't be deleted: "
                            + streams.server()
                            + " does not let it log in, or cancel its registration.");
        }
    }

    private boolean remove(Account account) {
        return over(account, "deleted", stream -> maker.remove(stream, account));
    }

    private boolean over(Account account, String what, Function<ClientStream, Boolean> task) {
        try (ClientStream stream = streams.open()) {
            return task.apply(stream);
        } catch (ConnectionException e) {
            throw new ServerException(
                    "The account '"
                            + account
                            + "' can't be "
                            + what
                            + " on "
                            + streams.server()
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }

    @Override
    public synchronized void end() {
        removeAll();
        if (hook != null) {
            removeHook(hook);
            hook = null;
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is about to end, and the hook runs: it finds nothing left.
        }
    }

    private void removeAll() {
        for (Account left : List.copyOf(made.values())) {
            try {
                close(left);
            } catch (ServerException e) {
                // Whoever waits for the end of the run can't do anything about it.
            }
        }
    }
}

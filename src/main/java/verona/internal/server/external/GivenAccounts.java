package verona.internal.server.external;

import java.util.ArrayList;
import java.util.List;
import verona.server.Account;
import verona.server.ServerException;

/** Accounts that were there before, lent one by one. */
final class GivenAccounts implements AccountSource {

    private final ServerProfile server;
    private final List<Account> all;
    private final List<Account> free;

    GivenAccounts(ServerProfile server, List<Account> accounts) {
        this.server = server;
        all = List.copyOf(accounts);
        free = new ArrayList<>(accounts);
    }

    @Override
    public synchronized Account open(String hint) {
        if (free.isEmpty()) {
            throw new ServerException(
                    "There is no account on "
                            + server
                            + " left for '"
                            + hint
                            + "': all "
                            + all.size()
                            + " in verona.external.accounts are in use. Give more, run fewer tests"
                            + " at a time, or let them be registered"
                            + " (verona.external.accounts=register).");
        }
        return free.remove(0);
    }

    @Override
    public synchronized void close(Account account) {
        if (all.contains(account) && !free.contains(account)) {
            free.add(account);
        }
    }

    /** One of those that were given is lent: it can log in, which is what is asked for. */
    @Override
    public synchronized void create(Account account) {
        if (!free.remove(account)) {
            throw fixed("make the account", account.localpart());
        }
    }

    @Override
    public void delete(String localpart) {
        throw fixed("delete the account", localpart);
    }

    @Override
    public void end() {
        // They were there before, and stay.
    }

    private ServerException fixed(String what, String localpart) {
        return new ServerException(
                "Verona can't "
                        + what
                        + " '"
                        + localpart
                        + "' on "
                        + server
                        + ": its accounts are given by verona.external.accounts. Let them be"
                        + " registered (verona.external.accounts=register), or use one that is"
                        + " there.");
    }
}

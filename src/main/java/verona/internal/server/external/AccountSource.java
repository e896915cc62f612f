package verona.internal.server.external;

import verona.server.Account;

/** Where the accounts on a server that is running already come from. Safe for several threads. */
interface AccountSource {

    Account open(String hint);

    void close(Account account);

    void create(Account account);

    void delete(String localpart);

    /** Removes, as far as possible, what was made and is still there. */
    void end();
}

package verona.internal.server.external;

import verona.internal.connection.ClientStream;
import verona.server.Account;
import verona.server.ServerException;

/** A way to make accounts, and to remove them, over a stream on which nobody has logged in. */
interface AccountMaker {

    /**
     * Makes an account.
     *
     * @throws verona.internal.connection.ConnectionException if the connection fails
     * @throws ServerException if the server refuses
     */
    void make(ClientStream stream, Account account);

    /**
     * Removes an account.
     *
     * @return false if the server does not let it
     * @throws verona.internal.connection.ConnectionException if the connection fails
     * @throws ServerException if the server refuses, and says why
     */
    boolean remove(ClientStream stream, Account account);

    /** Whether it needs the password to remove an account. */
    boolean needsPassword();
}

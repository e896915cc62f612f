package verona.internal.server.external;

import verona.internal.connection.ClientStream;
import verona.server.Account;

/** Accounts made by in-band registration (XEP-0077): each removes itself. */
record InBandRegistration(ServerProfile server) implements AccountMaker {

    @Override
    public void make(ClientStream stream, Account account) {
        new Registration(server, stream).register(account);
    }

    @Override
    public boolean remove(ClientStream stream, Account account) {
        return new Registration(server, stream).cancel(account);
    }

    @Override
    public boolean needsPassword() {
        return true;
    }
}

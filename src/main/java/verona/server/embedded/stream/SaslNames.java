package verona.server.embedded.stream;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.parts.Localpart;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.server.embedded.core.Account;
import verona.server.embedded.core.Accounts;

/** Finds who a client says it is. */
final class SaslNames {

    private SaslNames() {}

    /** The account of that name, which may act as that authorization identity (or as none). */
    static Account account(Accounts accounts, String name, String authorization) {
        Account account = find(accounts, name);
        if (account == null) {
            throw SaslFailure.notAuthorized();
        }
        if (!authorization.isEmpty() && !account.jid().equals(authorization)) {
            throw new SaslFailure("invalid-authzid");
        }
        return account;
    }

    private static @Nullable Account find(Accounts accounts, String name) {
        try {
            return accounts.find(Localpart.from(name));
        } catch (XmppStringprepException e) {
            throw SaslFailure.notAuthorized();
        }
    }
}

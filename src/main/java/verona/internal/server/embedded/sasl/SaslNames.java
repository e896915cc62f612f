package verona.internal.server.embedded.sasl;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Accounts;
import verona.internal.server.embedded.core.Jids;

/** Finds who a client says it is. */
final class SaslNames {

    private SaslNames() {}

    /** The account of that name, which may act as that authorization identity (or as none). */
    static Account account(SaslContext context, String name, String authorization) {
        Account account = find(context.accounts(), name);
        if (account == null) {
            throw SaslFailure.notAuthorized();
        }
        if (!context.allows(authorization, account)) {
            throw new SaslFailure("invalid-authzid");
        }
        return account;
    }

    static boolean isJid(String text, Jid jid) {
        try {
            return Jids.from(text).equals(jid);
        } catch (XmppStringprepException e) {
            return false;
        }
    }

    private static @Nullable Account find(Accounts accounts, String name) {
        try {
            return accounts.find(Jids.local(name));
        } catch (XmppStringprepException e) {
            throw SaslFailure.notAuthorized();
        }
    }
}

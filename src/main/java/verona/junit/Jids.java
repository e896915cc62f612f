package verona.junit;

import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.Client;

/** The addresses that declarations give. */
final class Jids {

    private Jids() {}

    static EntityBareJid account(String jid, String where) {
        EntityBareJid account = parse(jid, where).asEntityBareJidIfPossible();
        if (account == null) {
            throw Bad.declaration(
                    where,
                    "has the jid '" + jid + "', which has no localpart",
                    "write it as user@domain or user@domain/resource");
        }
        return account;
    }

    /** The resource to bind, {@code ""} for the server's choice. */
    static String resource(Client client, String where) {
        if (client.jid().isEmpty() || parse(client.jid(), where).getResourceOrNull() == null) {
            return client.resource();
        }
        String inJid = parse(client.jid(), where).getResourceOrNull().toString();
        if (!client.resource().isEmpty() && !client.resource().equals(inJid)) {
            throw Bad.declaration(
                    where,
                    "has the resource '"
                            + inJid
                            + "' in its jid and '"
                            + client.resource()
                            + "' beside it",
                    "keep one of them");
        }
        return inJid;
    }

    private static Jid parse(String jid, String where) {
        try {
            return JidCreate.from(jid);
        } catch (XmppStringprepException e) {
            throw Bad.declaration(
                    where,
                    "has the jid '" + jid + "', which is none: " + e.getMessage(),
                    "write it as user@domain or user@domain/resource");
        }
    }

    static EntityBareJid of(String localpart, String domain) {
        try {
            return JidCreate.entityBareFrom(localpart + "@" + domain);
        } catch (XmppStringprepException e) {
            throw new IllegalStateException("a made-up address is none: " + localpart, e);
        }
    }
}

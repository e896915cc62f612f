package verona.internal.junit;

import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.Client;

/** The addresses that declarations give. */
final class Jids {

    private static final String ACCOUNT = "write it as user@domain or user@domain/resource";
    private static final String DOMAIN = "write it as a domain, like gateway.localhost";

    private Jids() {}

    static EntityBareJid account(String jid, String where) {
        EntityBareJid account = parse(jid, where, ACCOUNT).asEntityBareJidIfPossible();
        if (account == null) {
            throw DeclarationErrors.declaration(
                    where, "has the jid '" + jid + "', which has no localpart", ACCOUNT);
        }
        return account;
    }

    static DomainBareJid domain(String jid, String where) {
        Jid domain = parse(jid, where, DOMAIN);
        if (!domain.isDomainBareJid()) {
            throw DeclarationErrors.declaration(
                    where, "has the jid '" + jid + "', which is more than a domain", DOMAIN);
        }
        return domain.asDomainBareJid();
    }

    /** The resource to bind, {@code ""} for the server's choice. */
    static String resource(Client client, String where) {
        if (client.jid().isEmpty()
                || parse(client.jid(), where, ACCOUNT).getResourceOrNull() == null) {
            return client.resource();
        }
        String inJid = parse(client.jid(), where, ACCOUNT).getResourceOrNull().toString();
        if (!client.resource().isEmpty() && !client.resource().equals(inJid)) {
            throw DeclarationErrors.declaration(
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

    private static Jid parse(String jid, String where, String form) {
        try {
            return JidCreate.from(jid);
        } catch (XmppStringprepException e) {
            throw DeclarationErrors.declaration(
                    where, "has the jid '" + jid + "', which is none: " + e.getMessage(), form);
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

package verona.internal.connection;

import org.jxmpp.jid.EntityBareJid;

/**
 * As whom a client logs in.
 *
 * @param resource the resource to ask for, {@code ""} for the server's choice
 * @param automatic whether Smack behaves as usual
 */
public record Login(EntityBareJid jid, String password, String resource, boolean automatic) {

    public String localpart() {
        return jid.getLocalpart().asUnescapedString();
    }
}

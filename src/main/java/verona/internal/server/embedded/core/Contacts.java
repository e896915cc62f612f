package verona.internal.server.embedded.core;

import java.util.List;
import org.jxmpp.jid.BareJid;

/** What the rosters know of an account's contacts, for features beside them (RFC 6121 §2). */
public interface Contacts {

    /** Whether somebody is in the account's roster. */
    boolean isListed(BareJid account, BareJid jid);

    /** The groups that the account's roster has somebody in. */
    List<String> groups(BareJid account, BareJid jid);

    /** Who is subscribed to the account's presence. */
    List<BareJid> subscribers(BareJid account);
}

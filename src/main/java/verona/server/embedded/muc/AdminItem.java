package verona.server.embedded.muc;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Elements;
import verona.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** An {@code item} of a muc#admin request, XEP-0045 §8 to §10. */
record AdminItem(Element element) {

    /** The affiliation it names, null where it is about a role. */
    @Nullable Affiliation affiliation() {
        String text = element.attribute("affiliation");
        return text == null ? null : Affiliation.parse(text);
    }

    /** The role it names, null where it is about an affiliation. */
    @Nullable Role role() {
        String text = element.attribute("role");
        return text == null ? null : Role.parse(text);
    }

    @Nullable String reason() {
        return Elements.childText(element, "reason");
    }

    /** Whose affiliation it is about: by bare JID, or by the nick of somebody in the room. */
    BareJid account(Room room) {
        String jid = element.attribute("jid");
        try {
            return jid == null ? occupant(room).bareJid() : JidCreate.bareFrom(jid);
        } catch (XmppStringprepException e) {
            throw new StanzaError(Condition.JID_MALFORMED, "'" + jid + "' is no JID");
        }
    }

    /** Whose role it is about. */
    Occupant occupant(Room room) {
        Resourcepart nick = nick();
        Occupant occupant = nick == null ? null : room.occupants().find(nick);
        if (occupant == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "nobody here has that nick");
        }
        return occupant;
    }

    private @Nullable Resourcepart nick() {
        String nick = element.attribute("nick");
        try {
            return nick == null ? null : Resourcepart.from(nick);
        } catch (XmppStringprepException e) {
            throw new StanzaError(Condition.JID_MALFORMED, "'" + nick + "' can be no nick");
        }
    }
}

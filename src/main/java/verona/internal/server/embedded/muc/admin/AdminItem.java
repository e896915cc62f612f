package verona.internal.server.embedded.muc.admin;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.AffiliationRecord;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Role;
import verona.internal.server.embedded.muc.model.Room;
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

    /** What it wants changed, XEP-0045 §17.4: an affiliation or a role, never both. */
    AdminIqs.Change change(Room room, Jid actor) {
        Affiliation affiliation = affiliation();
        Role role = role();
        if (affiliation != null && role == null) {
            BareJid account = account(room);
            AffiliationRecord entry = entry(room, account);
            return new AffiliationChange(room, actor, account, entry, namesNick());
        }
        if (role == null || affiliation != null) {
            throw new StanzaError(Condition.BAD_REQUEST, "an item names an affiliation or a role");
        }
        return new RoleChange(room, actor, occupant(room), role, reason());
    }

    private @Nullable String reason() {
        return Elements.childText(element, "reason");
    }

    /** XEP-0045 §9.3 and §9.5: beside a JID, a nick is one to keep, or, empty, to keep no more. */
    private AffiliationRecord entry(Room room, BareJid account) {
        AffiliationRecord old = room.affiliations().entry(account);
        Affiliation affiliation = Affiliation.parse(Elements.attribute(element, "affiliation", ""));
        AffiliationRecord entry = old.with(affiliation, reason());
        boolean keeps = affiliation.isAtLeast(Affiliation.MEMBER);
        return namesNick() && keeps
                ? entry.withNick(nick(Elements.attribute(element, "nick", "")))
                : entry;
    }

    private boolean namesNick() {
        return element.attribute("jid") != null && element.attribute("nick") != null;
    }

    /** Whose affiliation it is about: by JID, or by the nick of somebody in the room. */
    private BareJid account(Room room) {
        String jid = element.attribute("jid");
        return jid == null ? occupant(room).account() : Jids.require(jid).asBareJid();
    }

    /** Whose role it is about: by nick, or by full JID. */
    private Occupant occupant(Room room) {
        String jid = element.attribute("jid");
        Resourcepart nick = nick(Elements.attribute(element, "nick", ""));
        if (nick == null && jid == null) {
            throw new StanzaError(Condition.BAD_REQUEST, "an item names a nick or a JID");
        }
        Occupant occupant = nick == null ? null : room.occupants().find(nick);
        if (nick == null && jid != null) {
            occupant = room.occupants().find(Jids.require(jid));
        }
        if (occupant == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "there is no such occupant");
        }
        return occupant;
    }

    private static @Nullable Resourcepart nick(String nick) {
        try {
            return nick.isEmpty() ? null : Jids.resource(nick);
        } catch (XmppStringprepException e) {
            throw new StanzaError(Condition.JID_MALFORMED, "'" + nick + "' can be no nick");
        }
    }
}

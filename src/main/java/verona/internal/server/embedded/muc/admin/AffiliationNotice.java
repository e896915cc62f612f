package verona.internal.server.embedded.muc.admin;

import java.util.ArrayList;
import java.util.List;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.AffiliationRecord;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Role;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.presence.PresenceBroadcast;
import verona.stanza.Element;

/**
 * The message about an affiliation of somebody who is not in the room, XEP-0045 §9.3: those who may
 * see real JIDs get it.
 */
final class AffiliationNotice {

    private AffiliationNotice() {}

    static void send(Room room, BareJid account, AffiliationRecord entry) {
        List<Element> content = new ArrayList<>();
        Affiliation affiliation = entry.affiliation();
        if (room.initialRole(affiliation) == Role.NONE) {
            int status = affiliation == Affiliation.OUTCAST ? 301 : 321;
            content.add(PresenceBroadcast.statusElement(status));
        }
        content.add(item(account, entry));
        Element message = message(content);
        room.occupants().all().stream()
                .filter(room::seesRealJids)
                .forEach(occupant -> room.send(message, room.jid(), occupant));
    }

    /** XEP-0045 §18.1: whom it concerns learns of it by courtesy, with status 101. */
    static void toAbsent(Room room, BareJid account, AffiliationRecord entry) {
        List<Element> content = List.of(item(account, entry), PresenceBroadcast.statusElement(101));
        room.send(message(content), room.jid(), account);
    }

    private static Element message(List<Element> content) {
        return Element.of(Element.CLIENT, "message")
                .withChild(Element.of(MucNamespaces.USER, "x").withContents(content));
    }

    private static Element item(BareJid account, AffiliationRecord entry) {
        Element item =
                Element.of(MucNamespaces.USER, "item")
                        .withAttribute("affiliation", entry.affiliation().toString())
                        .withAttribute("jid", account);
        String reason = entry.reason();
        return reason == null
                ? item
                : item.withChild(Elements.text(MucNamespaces.USER, "reason", reason));
    }
}

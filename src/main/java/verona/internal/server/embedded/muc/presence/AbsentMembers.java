package verona.internal.server.embedded.muc.presence;

import java.util.Set;
import java.util.stream.Collectors;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.muc.model.AffiliationRecord;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Role;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/** Those who belong to a room and are not in it. */
record AbsentMembers(Room room) {

    /** Sends the presence of all that the viewer may know of, by nick or by JID. */
    void tellAll(Occupant viewer, Jid client) {
        Set<BareJid> present =
                room.occupants().all().stream().map(Occupant::account).collect(Collectors.toSet());
        for (BareJid account : room.affiliations().all().keySet()) {
            boolean known = room.affiliations().entry(account).nick() != null;
            if (!present.contains(account) && (known || room.seesRealJids(viewer))) {
                tell(account, viewer, client);
            }
        }
    }

    /** Sends the presence of one of them. */
    void tell(BareJid account, Occupant viewer, Jid client) {
        AffiliationRecord entry = room.affiliations().entry(account);
        Resourcepart nick = entry.nick();
        Element item =
                Element.of(MucNamespaces.USER, "item")
                        .withAttribute("affiliation", entry.affiliation().toString())
                        .withAttribute("role", Role.NONE.toString())
                        .withAttribute("nick", nick)
                        .withAttribute("jid", room.seesRealJids(viewer) ? account : null);
        Element presence =
                Occupant.EMPTY_PRESENCE
                        .withAttribute("type", "unavailable")
                        .withChild(room.ids().of(account))
                        .withChild(Elements.of(MucNamespaces.USER, "x", item));
        room.send(presence, nick == null ? room.jid() : room.occupantJid(nick), client);
    }
}

package verona.internal.server.embedded.muc.admin;

import java.util.List;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.AffiliationRecord;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Role;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/**
 * The lists of those with an affiliation or a role, XEP-0045 §8.5, §9.2, §9.5, §9.8, §10.5, §10.8.
 *
 * @param asking who wants to see them
 */
record AdminLists(Room room, Jid asking) {

    List<Element> list(AdminItem item) {
        Affiliation affiliation = item.affiliation();
        Role role = item.role();
        if ((affiliation == null) == (role == null)) {
            throw new StanzaError(Condition.BAD_REQUEST, "an item names an affiliation or a role");
        }
        return affiliation != null ? affiliated(affiliation) : inRole(role);
    }

    private List<Element> affiliated(Affiliation affiliation) {
        refuseUnless(maySee(affiliation));
        return room.affiliations().all(affiliation).stream().map(this::item).toList();
    }

    private boolean maySee(Affiliation listed) {
        Affiliation own = room.affiliation(asking);
        boolean open = room.config().isNonAnonymous();
        return switch (listed) {
            case OUTCAST, NONE -> own.isAtLeast(Affiliation.ADMIN);
            case MEMBER ->
                    own.isAtLeast(open ? Affiliation.MEMBER : Affiliation.ADMIN) || hasRoleToSee();
            // Where JIDs are no secret, these lists are none either.
            case ADMIN, OWNER ->
                    own == Affiliation.OWNER || (open && own.isAtLeast(Affiliation.MEMBER));
        };
    }

    /** XEP-0045 §16.5.3: muc#roomconfig_getmemberlist. */
    private boolean hasRoleToSee() {
        Occupant occupant = room.occupants().find(asking);
        return occupant != null && room.config().includes(ConfigField.MEMBER_LIST, occupant.role());
    }

    private Element item(BareJid account) {
        AffiliationRecord entry = room.affiliations().entry(account);
        Element item =
                Element.of(MucNamespaces.ADMIN, "item")
                        .withAttribute("affiliation", entry.affiliation().toString())
                        .withAttribute("jid", account)
                        .withAttribute("nick", entry.nick());
        String reason = entry.reason();
        return reason == null
                ? item
                : item.withChild(Elements.text(MucNamespaces.ADMIN, "reason", reason));
    }

    private List<Element> inRole(Role role) {
        refuseUnless(room.isModerator(asking));
        return room.occupants().all().stream()
                .filter(occupant -> occupant.role() == role)
                .flatMap(o -> o.clients().stream().map(client -> item(o, client)))
                .toList();
    }

    private Element item(Occupant occupant, Jid client) {
        return Element.of(MucNamespaces.ADMIN, "item")
                .withAttribute("affiliation", room.affiliation(client).toString())
                .withAttribute("role", occupant.role().toString())
                .withAttribute("nick", occupant.nick())
                .withAttribute("jid", client);
    }

    private static void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw new StanzaError(Condition.FORBIDDEN, "you may not see that list");
        }
    }
}

package verona.server.embedded.muc;

import java.util.ArrayList;
import java.util.List;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Lists and changes of affiliations and roles: muc#admin, XEP-0045 §8 to §10. */
record Admin(Room room) {

    Stanza handle(Stanza request) {
        List<AdminItem> items = items(request);
        if (request.isSet()) {
            change(request, items);
            return request.result();
        }
        List<Element> listed = list(request, items.get(0));
        return request.result(Element.of(Muc.ADMIN, "query").withContents(listed));
    }

    private static List<AdminItem> items(Stanza request) {
        List<AdminItem> items =
                request.payload().children().stream()
                        .filter(child -> child.is(Muc.ADMIN, "item"))
                        .map(AdminItem::new)
                        .toList();
        if (items.isEmpty()) {
            throw new StanzaError(Condition.BAD_REQUEST, "the request has no item");
        }
        return items;
    }

    /** All or nothing: an item that is refused keeps the others from happening. */
    private void change(Stanza request, List<AdminItem> items) {
        List<Runnable> changes = new ArrayList<>();
        items.forEach(item -> changes.add(change(request, item)));
        changes.forEach(Runnable::run);
    }

    private Runnable change(Stanza request, AdminItem item) {
        Affiliation affiliation = item.affiliation();
        Role role = item.role();
        if (affiliation != null && role == null) {
            AffiliationChange change =
                    AffiliationChange.of(room, request.from(), item, affiliation);
            change.check();
            return change::apply;
        }
        if (role == null || affiliation != null) {
            throw oneOfBoth();
        }
        Occupant actor = room.requireSender(request);
        RoleChange change = new RoleChange(room, actor, item.occupant(room), role, item.reason());
        change.check();
        return change::apply;
    }

    private static StanzaError oneOfBoth() {
        return new StanzaError(Condition.BAD_REQUEST, "an item names an affiliation or a role");
    }

    private List<Element> list(Stanza request, AdminItem item) {
        Affiliation affiliation = item.affiliation();
        Role role = item.role();
        if (affiliation != null) {
            return affiliated(request, affiliation);
        }
        if (role == null) {
            throw oneOfBoth();
        }
        return inRole(request, role);
    }

    /** XEP-0045 §9.5, §10.5 and §10.8: nobody lists those above. */
    private List<Element> affiliated(Stanza request, Affiliation affiliation) {
        Affiliation own = room.affiliation(request.from());
        boolean admin = own.isAtLeast(Affiliation.ADMIN) && own.isAtLeast(affiliation);
        if (!admin && !mayListMembers(own, affiliation)) {
            throw new StanzaError(Condition.FORBIDDEN, "you may not see that list");
        }
        return room.affiliations().all(affiliation).stream()
                .map(jid -> item(affiliation).withAttribute("jid", jid))
                .toList();
    }

    /** XEP-0045 §9.5: in a members-only room where all see real JIDs, members may. */
    private boolean mayListMembers(Affiliation own, Affiliation listed) {
        return room.config().is(ConfigField.MEMBERS_ONLY)
                && room.config().isNonAnonymous()
                && own.isAtLeast(Affiliation.MEMBER)
                && listed != Affiliation.OUTCAST;
    }

    private List<Element> inRole(Stanza request, Role role) {
        if (room.requireSender(request).role() != Role.MODERATOR) {
            throw new StanzaError(Condition.FORBIDDEN, "only moderators may see that list");
        }
        return room.occupants().all().stream()
                .filter(occupant -> occupant.role() == role)
                .map(this::item)
                .toList();
    }

    private Element item(Occupant occupant) {
        return item(room.affiliation(occupant.realJid()))
                .withAttribute("role", occupant.role().toString())
                .withAttribute("nick", occupant.nick())
                .withAttribute("jid", occupant.realJid());
    }

    private static Element item(Affiliation affiliation) {
        return Element.of(Muc.ADMIN, "item").withAttribute("affiliation", affiliation.toString());
    }
}

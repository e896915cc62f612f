package verona.internal.server.embedded.muc.admin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/** Lists and changes of affiliations and roles: muc#admin, XEP-0045 §8 to §10. */
public record AdminIqs(Room room) {

    /** What an item wants changed: of several items' changes, all are made, or none is. */
    interface Change {

        /**
         * Checks that it may be made.
         *
         * @throws StanzaError if not
         */
        void check();

        /** Makes it, and tells everybody who is to know. */
        void apply();
    }

    public Stanza handle(Stanza request) {
        List<AdminItem> items = items(request);
        if (request.isSet()) {
            change(items.stream().map(item -> item.change(room, request.from())).toList());
            return request.result();
        }
        List<Element> listed = new AdminLists(room, request.from()).list(items.get(0));
        return request.result(Element.of(MucNamespaces.ADMIN, "query").withContents(listed));
    }

    private static List<AdminItem> items(Stanza request) {
        List<AdminItem> items =
                request.payload().children().stream()
                        .filter(child -> child.is(MucNamespaces.ADMIN, "item"))
                        .map(AdminItem::new)
                        .toList();
        if (items.isEmpty()) {
            throw new StanzaError(Condition.BAD_REQUEST, "the request has no item");
        }
        return items;
    }

    /** XEP-0045 §9.2: an item that is refused keeps the others from happening. */
    private void change(List<Change> changes) {
        changes.forEach(Change::check);
        requireOwnerLeft(changes);
        changes.forEach(Change::apply);
    }

    /** XEP-0045 §10.4: a room has an owner at all times, whatever several items say together. */
    private void requireOwnerLeft(List<Change> changes) {
        List<BareJid> now = room.affiliations().all(Affiliation.OWNER);
        Set<BareJid> left = new HashSet<>(now);
        for (Change change : changes) {
            if (change instanceof AffiliationChange of) {
                left.remove(of.account());
                if (of.affiliation() == Affiliation.OWNER) {
                    left.add(of.account());
                }
            }
        }
        if (left.isEmpty() && !now.isEmpty()) {
            throw new StanzaError(Condition.CONFLICT, "the room would be left without an owner");
        }
    }
}

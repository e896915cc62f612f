package verona.internal.server.embedded.pubsub;

import java.util.List;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Deleting items, XEP-0060 §7.2. */
final class Retraction {

    private Retraction() {}

    /** §12.11: all of the named items, or none. */
    static Stanza retract(PubsubRequest request) {
        Node node = request.node();
        List<String> ids = request.items().stream().map(Retraction::id).toList();
        if (ids.isEmpty()) {
            throw itemRequired();
        }
        Retrieval.requirePersistent(node);
        ids.forEach(id -> requireRemovable(request, node, id));
        boolean notify = DataForm.isTrue(Elements.attribute(request.action(), "notify", "0"));
        ids.forEach(id -> remove(request.service(), node, id, notify));
        return request.stanza().result();
    }

    private static String id(Element item) {
        String id = item.attribute("id");
        if (id == null) {
            throw itemRequired();
        }
        return id;
    }

    private static RuntimeException itemRequired() {
        return Errors.badRequest("item-required", "the request names no item");
    }

    /** §4.1: owners and publishers remove any item, all others what they have published. */
    private static void requireRemovable(PubsubRequest request, Node node, String id) {
        Item item = node.items().find(id);
        Affiliation affiliation = request.access(node).affiliation(request.from());
        boolean own = item != null && item.publisher().equals(request.actor());
        if (!affiliation.removesAll() && (!own || affiliation == Affiliation.OUTCAST)) {
            throw Errors.forbidden("you may not remove that item");
        }
        if (item == null) {
            throw Errors.notFound("there is no such item");
        }
    }

    static void remove(PubsubService service, Node node, String id, boolean notify) {
        node.items().remove(id);
        if (notify) {
            service.notifier(node).retracted(id);
        }
    }
}

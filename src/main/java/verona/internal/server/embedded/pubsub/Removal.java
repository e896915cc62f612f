package verona.internal.server.embedded.pubsub;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Deleting a node and purging it, XEP-0060 §8.4 and §8.5. */
final class Removal {

    private Removal() {}

    static Stanza delete(PubsubRequest request) {
        Node node = request.ownNode();
        Element redirect = request.action().child(Pubsub.OWNER, "redirect");
        delete(request.service(), node, redirect == null ? null : redirect.attribute("uri"));
        return request.stanza().result();
    }

    static void delete(PubsubService service, Node node, @Nullable String elsewhere) {
        service.remove(node, elsewhere);
        service.notifier(node).deleted(elsewhere);
        service.graph(service.graph().without(node));
    }

    /** §4.1: publishers may do that too. */
    static Stanza purge(PubsubRequest request) {
        Node node = request.node();
        if (!request.access(node).affiliation(request.from()).removesAll()) {
            throw Errors.forbidden("you may not purge this node");
        }
        Retrieval.requirePersistent(node);
        node.items().clear();
        request.service().notifier(node).purged();
        return request.stanza().result();
    }
}

package verona.internal.server.embedded.pubsub;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Deleting a node and purging it, XEP-0060 §8.4 and §8.5. */
final class Removal {

    private Removal() {}

    static Stanza delete(Call call) {
        Node node = call.ownNode();
        Element redirect = call.action().child(Pubsub.OWNER, "redirect");
        delete(call.service(), node, redirect == null ? null : redirect.attribute("uri"));
        return call.request().result();
    }

    static void delete(PubsubService service, Node node, @Nullable String elsewhere) {
        service.remove(node, elsewhere);
        service.notifier(node).deleted(elsewhere);
    }

    /** §4.1: publishers may do that too. */
    static Stanza purge(Call call) {
        Node node = call.node();
        if (!call.access(node).affiliation(call.from()).removesAll()) {
            throw Errors.forbidden("you may not purge this node");
        }
        Retrieval.requirePersistent(node);
        node.items().clear();
        call.service().notifier(node).purged();
        return call.request().result();
    }
}

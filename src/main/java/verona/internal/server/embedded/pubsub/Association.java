package verona.internal.server.embedded.pubsub;

import java.util.List;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Putting a node into a collection, and taking it out, XEP-0248 §7.5 and §7.6. */
final class Association {

    private Association() {}

    static Stanza change(PubsubRequest request) {
        request.service().profile().requireCollections();
        List<Element> wanted = request.action().children();
        if (wanted.size() != 1) {
            throw new StanzaError(Condition.BAD_REQUEST, "one node is put in or taken out");
        }
        NodeGraph.Link link = link(request, wanted.get(0));
        NodeGraph after =
                switch (wanted.get(0).name()) {
                    case "associate" -> request.service().graph().with(link);
                    case "dissociate" -> without(request.service().graph(), link);
                    default -> throw new StanzaError(Condition.BAD_REQUEST, "what is wanted?");
                };
        GraphChange change = GraphChange.of(request.service(), link.parent(), after);
        change.require(request.from());
        change.commit();
        change.announce();
        return request.stanza().result();
    }

    private static NodeGraph.Link link(PubsubRequest request, Element wanted) {
        String child = wanted.attribute("node");
        if (child == null || child.isEmpty()) {
            throw Errors.nodeIdRequired();
        }
        return new NodeGraph.Link(request.node(), request.service().require(child));
    }

    private static NodeGraph without(NodeGraph graph, NodeGraph.Link link) {
        if (!graph.links().contains(link)) {
            throw new StanzaError(Condition.BAD_REQUEST, "the node is not in the collection");
        }
        return graph.without(link);
    }
}

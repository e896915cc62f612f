package verona.internal.server.embedded.pubsub;

import java.util.List;
import java.util.stream.Stream;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** What somebody is subscribed to and affiliated with, XEP-0060 §5.6 and §5.7. */
final class OwnRelations {

    private OwnRelations() {}

    static Stanza subscriptions(PubsubRequest request) {
        return list(
                request,
                nodes(request)
                        .flatMap(
                                node ->
                                        node.subscriptions(request.actor()).stream()
                                                .map(s -> s.toElement(Pubsub.NAMESPACE))
                                                .map(s -> s.withAttribute("node", node.name())))
                        .toList());
    }

    static Stanza affiliations(PubsubRequest request) {
        return list(
                request,
                nodes(request)
                        .filter(node -> node.affiliation(request.actor()) != Affiliation.NONE)
                        .map(node -> affiliation(node, node.affiliation(request.actor())))
                        .toList());
    }

    private static Element affiliation(Node node, Affiliation affiliation) {
        return Element.of(Pubsub.NAMESPACE, "affiliation")
                .withAttribute("node", node.name())
                .withAttribute("affiliation", affiliation.toString());
    }

    private static Stream<Node> nodes(PubsubRequest request) {
        return request.optionalNodeId() == null
                ? request.service().nodes().stream()
                : Stream.of(request.node());
    }

    private static Stanza list(PubsubRequest request, List<Element> entries) {
        return request.result(
                Element.of(Pubsub.NAMESPACE, request.action().name())
                        .withAttribute("node", request.optionalNodeId())
                        .withContents(entries));
    }
}

package verona.internal.server.embedded.pubsub;

import java.util.List;
import java.util.stream.Stream;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** What somebody is subscribed to and affiliated with, XEP-0060 §5.6 and §5.7. */
final class OwnRelations {

    private OwnRelations() {}

    static Stanza subscriptions(Call call) {
        return list(
                call,
                nodes(call)
                        .flatMap(
                                node ->
                                        node.subscriptions(call.actor()).stream()
                                                .map(s -> s.toElement(Pubsub.NAMESPACE))
                                                .map(s -> s.withAttribute("node", node.name())))
                        .toList());
    }

    static Stanza affiliations(Call call) {
        return list(
                call,
                nodes(call)
                        .filter(node -> node.affiliation(call.actor()) != Affiliation.NONE)
                        .map(node -> affiliation(node, node.affiliation(call.actor())))
                        .toList());
    }

    private static Element affiliation(Node node, Affiliation affiliation) {
        return Element.of(Pubsub.NAMESPACE, "affiliation")
                .withAttribute("node", node.name())
                .withAttribute("affiliation", affiliation.toString());
    }

    private static Stream<Node> nodes(Call call) {
        return call.optionalNodeId() == null
                ? call.service().nodes().stream()
                : Stream.of(call.node());
    }

    private static Stanza list(Call call, List<Element> entries) {
        return call.result(
                Element.of(Pubsub.NAMESPACE, call.action().name())
                        .withAttribute("node", call.optionalNodeId())
                        .withContents(entries));
    }
}

package verona.internal.server.embedded.pubsub;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.disco.DiscoInfo;
import verona.stanza.Element;

/** What discovery says about a service and its nodes, XEP-0060 §5. */
final class NodeDisco {

    private NodeDisco() {}

    /** §5.2: the nodes that somebody may see, without those that a collection has. */
    static List<Element> nodes(PubsubService service, Stanza request) {
        return service.nodes().stream()
                .filter(node -> service.graph().parents(node).isEmpty())
                .filter(node -> service.access(node).maySee(request.from()))
                .map(node -> node(service, node))
                .toList();
    }

    private static Element node(PubsubService service, Node node) {
        return item(service, node.config().get(NodeField.TITLE)).withAttribute("node", node.name());
    }

    /** The answer about the node that a request names; null where there is none. */
    static @Nullable Element answer(PubsubService service, Stanza request) {
        String name = Elements.attribute(request.payload(), "node", "");
        Node node = service.find(name);
        if (node == null) {
            boolean ofHeaders = name.equals(Delivery.SHIM) && asksForInfo(request);
            return ofHeaders ? headers(service.profile().headers()) : null;
        }
        return asksForInfo(request) ? info(service, node, request) : items(service, node, request);
    }

    private static boolean asksForInfo(Stanza request) {
        return request.payload().namespace().equals(DiscoInfo.INFO);
    }

    /** XEP-0131 §3.2; null if there are none. */
    private static @Nullable Element headers(List<String> names) {
        return names.isEmpty()
                ? null
                : new DiscoInfo("pubsub", "service", "Headers of notifications")
                        .features(names)
                        .toElement();
    }

    /** §5.5: the items of a node, or the nodes in a collection (XEP-0248 §5.2). */
    private static Element items(PubsubService service, Node node, Stanza request) {
        service.access(node).requireReader(request.from());
        if (node.config().isCollection()) {
            return DiscoInfo.items(
                    service.graph().children(node).stream()
                            .map(child -> node(service, child))
                            .toList());
        }
        return DiscoInfo.items(
                node.items().all().stream().map(item -> item(service, item.id())).toList());
    }

    private static Element item(PubsubService service, String name) {
        return DiscoInfo.item(service.jid(), name);
    }

    /** §5.3 and §5.4. */
    private static Element info(PubsubService service, Node node, Stanza request) {
        if (!service.access(node).maySee(request.from())) {
            service.access(node).requireReader(request.from());
        }
        return new DiscoInfo(
                        "pubsub",
                        node.config().get(NodeField.NODE_TYPE),
                        node.config().get(NodeField.TITLE))
                .features(List.of(Pubsub.NAMESPACE))
                .form(metaData(node))
                .toElement();
    }

    private static Element metaData(Node node) {
        DataForm form = new DataForm("result", Pubsub.META_DATA);
        for (NodeField field :
                List.of(
                        NodeField.TITLE,
                        NodeField.DESCRIPTION,
                        NodeField.TYPE,
                        NodeField.LANGUAGE,
                        NodeField.CONTACT,
                        NodeField.ACCESS_MODEL,
                        NodeField.PUBLISH_MODEL,
                        NodeField.MAX_ITEMS)) {
            if (!node.config().isCollection() || !field.isOfItems()) {
                form.field(field.field(), node.config().all(field));
            }
        }
        long subscribers = node.subscriptions().stream().filter(s -> !s.isPending()).count();
        return form.field("pubsub#creator", "jid-single", List.of(node.creator().toString()))
                .field("pubsub#creation_date", "text-single", List.of(node.created().toString()))
                .field("pubsub#owner", "jid-multi", affiliated(node, Affiliation.OWNER))
                .field("pubsub#publisher", "jid-multi", affiliated(node, Affiliation.PUBLISHER))
                .field("pubsub#num_subscribers", "text-single", List.of(subscribers + ""))
                .toElement();
    }

    private static List<String> affiliated(Node node, Affiliation affiliation) {
        return node.affiliated(affiliation).stream().map(Object::toString).toList();
    }
}

package verona.internal.server.embedded.pubsub;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/**
 * Publishing an item, XEP-0060 §7.1.
 *
 * @param options what the publisher wants of the node's configuration, §7.1.5
 */
record Publication(PubsubRequest request, Map<NodeField, List<String>> options) {

    static Stanza publish(PubsubRequest request) {
        String name = request.nodeId();
        Element options = request.companion("publish-options");
        Publication publication =
                new Publication(
                        request,
                        options == null
                                ? Map.of()
                                : ConfigForm.readOptions(
                                        PubsubRequest.form(options), request.service().profile()));
        Node node = request.service().find(name);
        return node == null ? publication.create(name) : publication.publish(node);
    }

    /** §7.1.4: the node is made for the item, if that is fit to be published. */
    private Stanza create(String name) {
        if (!request.service().profile().createsOnPublish()) {
            request.service().require(name);
        }
        Node node = Creation.prepare(request, name, options);
        Item item = ItemCheck.item(request, node);
        request.service().add(node);
        return accept(node, item);
    }

    private Stanza publish(Node node) {
        request.access(node).requirePublisher(request.from());
        requireLeaf(node);
        NodeConfig config = request.service().config(node);
        options.forEach((field, values) -> requireMet(config, field, values));
        Item item = ItemCheck.item(request, node);
        return accept(node, item);
    }

    /** §7.1.3.2 and XEP-0248 §4.1: a collection has no items. */
    static void requireLeaf(Node node) {
        if (node.config().isCollection()) {
            throw Errors.unsupported("publish", "a collection has no items");
        }
    }

    private static void requireMet(NodeConfig config, NodeField field, List<String> values) {
        if (!config.all(field).equals(values)) {
            throw Errors.of(
                    Condition.CONFLICT,
                    "precondition-not-met",
                    "Field does not match: " + field.shortName());
        }
    }

    private Stanza accept(Node node, @Nullable Item item) {
        publish(request.service(), node, item);
        Element published =
                Element.of(Pubsub.NAMESPACE, "publish").withAttribute("node", node.name());
        return request.result(item == null ? published : published.withChild(id(item)));
    }

    private static Element id(Item item) {
        return Element.of(Pubsub.NAMESPACE, "item").withAttribute("id", item.id());
    }

    /** Keeps an item and notifies the subscribers. */
    static void publish(PubsubService service, Node node, @Nullable Item item) {
        if (item != null && node.config().is(NodeField.PERSIST_ITEMS)) {
            node.items().put(item);
            node.items().trim(node.config().maxItems());
        }
        service.notifier(node).published(item);
    }
}

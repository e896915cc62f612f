package verona.internal.server.embedded.pubsub;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Whether what is published fits the node, XEP-0060 §4.3 and §7.1.3. */
record ItemCheck(NodeConfig config) {

    /** The item that a request publishes, null where the node has events without any. */
    static @Nullable Item item(PubsubRequest request, Node node) {
        List<Element> items = request.items();
        new ItemCheck(node.config()).check(items);
        if (items.isEmpty()) {
            return null;
        }
        Item item = item(request, items.get(0));
        requireRoom(node, item);
        return item;
    }

    private static Item item(PubsubRequest request, Element item) {
        String id = item.attribute("id");
        List<Element> payload = item.children();
        return new Item(
                id == null || id.isEmpty() ? UUID.randomUUID().toString() : id,
                request.actor(),
                payload.isEmpty() ? null : payload.get(0),
                request.service().router().clock().now());
    }

    private void check(List<Element> items) {
        boolean wanted =
                config.is(NodeField.PERSIST_ITEMS) || config.is(NodeField.DELIVER_PAYLOADS);
        if (!wanted && !items.isEmpty()) {
            throw Errors.badRequest("item-forbidden", "this node has no items");
        }
        if (wanted && items.isEmpty()) {
            throw Errors.badRequest("item-required", "there is no item");
        }
        if (items.size() > 1) {
            throw new StanzaError(Condition.BAD_REQUEST, "one item is published at a time");
        }
        items.forEach(item -> checkPayload(item.children()));
    }

    private void checkPayload(List<Element> payload) {
        if (payload.isEmpty() && config.is(NodeField.DELIVER_PAYLOADS)) {
            throw Errors.badRequest("payload-required", "the item holds nothing");
        }
        if (payload.size() > 1) {
            throw Errors.badRequest("invalid-payload", "an item holds one element");
        }
        payload.forEach(this::checkPayload);
    }

    private void checkPayload(Element payload) {
        String type = config.get(NodeField.TYPE);
        if (!type.isEmpty() && !type.equals(payload.namespace())) {
            throw Errors.badRequest("invalid-payload", "this node is for " + type);
        }
        int size = payload.toStandaloneXml().getBytes(StandardCharsets.UTF_8).length;
        if (size > config.number(NodeField.MAX_PAYLOAD_SIZE)) {
            throw Errors.of(Condition.NOT_ACCEPTABLE, "payload-too-big", "that is too much");
        }
    }

    /** §7.1.3.4. */
    private static void requireRoom(Node node, Item item) {
        boolean full =
                node.items().find(item.id()) == null
                        && node.items().count() >= node.config().maxItems();
        if (full && node.config().is(NodeField.NODE_FULL, "reject")) {
            throw Errors.of(Condition.CONFLICT, "node-full", "the node is full");
        }
    }
}

package verona.internal.server.embedded.pubsub;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Page;
import verona.internal.server.embedded.core.PageRequest;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Retrieving items, XEP-0060 §6.5. */
final class Retrieval {

    private Retrieval() {}

    static Stanza items(PubsubRequest request) {
        Node node = request.node();
        request.access(node).requireReader(request.from());
        if (node.config().isCollection()) {
            return ofCollection(request, node);
        }
        requirePersistent(node);
        SubscriptionChoice.check(request, node);
        PageRequest paging = PageRequest.of(request.stanza().payload());
        Page<Item> page = paging.of(wanted(request, node.items()), Item::id);
        Element items = items(node, page.items());
        return paging.isPaged()
                ? request.result(items, page.toElement(Item::id))
                : request.result(items);
    }

    /** XEP-0248 §6.2: the items of each leaf, with an element for each that has some. */
    private static Stanza ofCollection(PubsubRequest request, Node collection) {
        return request.result(
                request.service().graph().contained(collection).stream()
                        .filter(node -> node.items().count() > 0)
                        .map(node -> items(node, wanted(request, node.items())))
                        .toArray(Element[]::new));
    }

    private static Element items(Node node, List<Item> items) {
        return Element.of(Pubsub.NAMESPACE, "items")
                .withAttribute("node", node.name())
                .withContents(
                        items.stream()
                                .map(item -> item.toElement(Pubsub.NAMESPACE, node.config()))
                                .toList());
    }

    /** §6.5.9.4, §7.2.3.5 and §8.5.3.3. */
    static void requirePersistent(Node node) {
        if (!node.config().is(NodeField.PERSIST_ITEMS)) {
            throw Errors.unsupported("persistent-items", "this node keeps no items");
        }
    }

    /** §6.5.9.12: what is not there is left out. */
    private static List<Item> wanted(PubsubRequest request, Items items) {
        int most = most(request.action().attribute("max_items"));
        List<Element> named = request.items();
        return named.isEmpty()
                ? items.newest(most)
                : named.stream()
                        .map(item -> item.attribute("id"))
                        .filter(Objects::nonNull)
                        .map(items::find)
                        .filter(Objects::nonNull)
                        .limit(most)
                        .toList();
    }

    /** §6.5.7. */
    private static int most(@Nullable String text) {
        try {
            return text == null ? Integer.MAX_VALUE : Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new StanzaError(Condition.BAD_REQUEST, "max_items is no number");
        }
    }
}

package verona.internal.server.embedded.pubsub;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Delay;
import verona.stanza.Element;

/** What a node sends to its subscribers, and to which of them. */
record Notifier(PubsubService service, Node node) {

    /** §7.1.2: an item has been published; null for a mere event, without an item. */
    void published(@Nullable Item item) {
        if (is(NodeField.DELIVER_NOTIFICATIONS)) {
            Element message = event(items(item));
            deliveries(NotificationType.ITEMS).forEach(each -> each.send(message, body(item)));
        }
    }

    private Element items(@Nullable Item item) {
        Element items = about("items");
        return item == null ? items : items.withChild(item(item));
    }

    private Element item(Item item) {
        return is(NodeField.DELIVER_PAYLOADS)
                ? item.toElement(Pubsub.EVENT, node.config())
                : item.withoutPayload(Pubsub.EVENT, node.config());
    }

    /** §6.1.7: somebody gets to know what was published last, which may be nothing. */
    void last(Jid to) {
        for (Item item : node.items().newest(1)) {
            Element message = event(items(item)).withChild(Delay.since(item.published()));
            own().send(message, body(item), to);
        }
    }

    /** What an item says to those who want a body; null if it is not delivered. */
    private @Nullable Element body(@Nullable Item item) {
        return item == null || !is(NodeField.DELIVER_PAYLOADS)
                ? null
                : MessageBody.of(item.payload());
    }

    /** §7.2.2.1. */
    void retracted(String id) {
        if (is(NodeField.NOTIFY_RETRACT)) {
            Element retract = Element.of(Pubsub.EVENT, "retract").withAttribute("id", id);
            toSubscribers(NotificationType.ITEMS, event(about("items").withChild(retract)));
        }
    }

    /** §8.5.2: one notification, however many items there were. */
    void purged() {
        if (is(NodeField.NOTIFY_RETRACT)) {
            toSubscribers(NotificationType.ITEMS, event(about("purge")));
        }
    }

    /** §8.2.5.3. */
    void configured() {
        if (is(NodeField.NOTIFY_CONFIG)) {
            Element configuration = about("configuration");
            toSubscribers(
                    NotificationType.NODES,
                    event(
                            is(NodeField.DELIVER_PAYLOADS)
                                    ? configuration.withChild(ConfigForm.of(service.config(node)))
                                    : configuration));
        }
    }

    /** XEP-0248 §5.3.1.2: the collections have another node, which nobody subscribes to yet. */
    void created() {
        deliveries(NotificationType.NODES).stream()
                .filter(each -> each.collection() != null)
                .forEach(each -> each.send(event(about("create")), null));
    }

    /**
     * XEP-0248 §5.3.2: a node has been put into this collection, or taken out. The collection's
     * subscribers and those of the collections above it learn of it.
     *
     * @param what {@code associate} or {@code dissociate}
     */
    void association(String what, Node child) {
        if (is(NodeField.NOTIFY_CONFIG)) {
            Element changed = Element.of(Pubsub.EVENT, what).withAttribute("node", child.name());
            Element message = event(about("collection").withChild(changed));
            Delivery.of(service, node, NotificationType.NODES, 1)
                    .forEach(each -> each.send(message, null));
        }
    }

    /** §8.4.2: those learn of it too whose subscription is pending. */
    void deleted(@Nullable String elsewhere) {
        if (is(NodeField.NOTIFY_DELETE)) {
            Element redirect = Element.of(Pubsub.EVENT, "redirect").withAttribute("uri", elsewhere);
            Element delete = about("delete");
            Element message = event(elsewhere == null ? delete : delete.withChild(redirect));
            toSubscribers(NotificationType.NODES, message);
            node.subscriptions().stream()
                    .filter(Subscription::isPending)
                    .forEach(pending -> own().send(message, null, pending.jid()));
        }
    }

    /**
     * §12.14: an owner has changed somebody's subscription; the subscriber receives its new state.
     */
    void changed(Jid subscriber, Element subscription) {
        own().send(event(subscription.withAttribute("node", node.name())), null, subscriber);
    }

    /** {@code pubsub#notify_sub}: owners learn who comes and goes. */
    void toOwners(Element subscription) {
        if (is(NodeField.NOTIFY_SUB)) {
            Element message = event(subscription.withAttribute("node", node.name()));
            node.affiliated(Affiliation.OWNER).forEach(owner -> own().send(message, null, owner));
        }
    }

    private boolean is(NodeField field) {
        return node.config().is(field);
    }

    private Element about(String name) {
        return Element.of(Pubsub.EVENT, name).withAttribute("node", node.name());
    }

    private Element event(Element what) {
        return Element.of(Element.CLIENT, "message")
                .withAttribute("type", node.config().get(NodeField.NOTIFICATION_TYPE))
                .withChild(Element.of(Pubsub.EVENT, "event").withChild(what));
    }

    private void toSubscribers(NotificationType type, Element message) {
        deliveries(type).forEach(each -> each.send(message, null));
    }

    private List<Delivery> deliveries(NotificationType type) {
        return Delivery.of(service, node, type, 0);
    }

    private Delivery own() {
        return Delivery.own(service, node);
    }
}

package verona.internal.server.embedded.pubsub;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Delay;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** What a node sends to its subscribers, and to which of them. */
record Notifier(PubsubService service, Node node) {

    /** XEP-0131. */
    private static final String SHIM = "http://jabber.org/protocol/shim";

    /** §7.1.2: an item has been published; null for a mere event, without an item. */
    void published(@Nullable Item item) {
        if (is(NodeField.DELIVER_NOTIFICATIONS)) {
            Element message = event(items(item));
            recipients().all().forEach(to -> send(withBody(message, item, to), to));
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
            send(withBody(message, item, to), to);
        }
    }

    private Element withBody(Element message, @Nullable Item item, Jid to) {
        Element body = item == null ? null : MessageBody.of(item.payload());
        boolean added =
                body != null && is(NodeField.DELIVER_PAYLOADS) && recipients().wantsBody(to);
        return added ? message.withChild(body) : message;
    }

    /** §7.2.2.1. */
    void retracted(String id) {
        if (is(NodeField.NOTIFY_RETRACT)) {
            Element retract = Element.of(Pubsub.EVENT, "retract").withAttribute("id", id);
            toSubscribers(event(about("items").withChild(retract)));
        }
    }

    /** §8.5.2: one notification, however many items there were. */
    void purged() {
        if (is(NodeField.NOTIFY_RETRACT)) {
            toSubscribers(event(about("purge")));
        }
    }

    /** §8.2.5.3. */
    void configured() {
        if (is(NodeField.NOTIFY_CONFIG)) {
            Element configuration = about("configuration");
            toSubscribers(
                    event(
                            is(NodeField.DELIVER_PAYLOADS)
                                    ? configuration.withChild(ConfigForm.of(node.config()))
                                    : configuration));
        }
    }

    /** §8.4.2: those learn of it too whose subscription is pending. */
    void deleted(@Nullable String elsewhere) {
        if (is(NodeField.NOTIFY_DELETE)) {
            Element redirect = Element.of(Pubsub.EVENT, "redirect").withAttribute("uri", elsewhere);
            Element delete = about("delete");
            Element message = event(elsewhere == null ? delete : delete.withChild(redirect));
            toSubscribers(message);
            node.subscriptions().stream()
                    .filter(Subscription::isPending)
                    .forEach(pending -> send(message, pending.jid()));
        }
    }

    /**
     * §12.14: an owner has changed somebody's subscription; the subscriber receives its new state.
     */
    void changed(Jid subscriber, Element subscription) {
        send(event(subscription.withAttribute("node", node.name())), subscriber);
    }

    /** {@code pubsub#notify_sub}: owners learn who comes and goes. */
    void toOwners(Element subscription) {
        if (is(NodeField.NOTIFY_SUB)) {
            Element message = event(subscription.withAttribute("node", node.name()));
            node.affiliated(Affiliation.OWNER).forEach(owner -> send(message, owner));
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

    private void toSubscribers(Element message) {
        recipients().all().forEach(recipient -> send(message, recipient));
    }

    private Recipients recipients() {
        return new Recipients(service, node);
    }

    void send(Element message, Jid to) {
        List<Element> ids =
                recipients().subscriptionIds(to).stream()
                        .map(id -> Elements.text(SHIM, "header", id))
                        .map(header -> header.withAttribute("name", "SubID"))
                        .toList();
        Element headers = Element.of(SHIM, "headers").withContents(ids);
        Element notated = ids.isEmpty() ? message : message.withChild(headers);
        Element identified = notated.withAttribute("id", UUID.randomUUID().toString());
        service.router().route(Stanza.of(identified, service.jid(), to));
    }
}

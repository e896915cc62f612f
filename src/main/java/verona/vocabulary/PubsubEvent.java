package verona.vocabulary;

import static verona.vocabulary.Content.with;
import static verona.vocabulary.Content.withIds;
import static verona.vocabulary.Content.withItems;

import verona.stanza.Element;

/**
 * Notifications of what happened at a node: {@code <event
 * xmlns='http://jabber.org/protocol/pubsub#event'/>} (XEP-0060, XEP-0163 §4).
 *
 * <pre>{@code
 * juliet.receives(message().from(service)
 *         .with(PubsubEvent.items("sonnets", Pubsub.item("18"))));
 * }</pre>
 */
public final class PubsubEvent {

    static final String NAMESPACE = "http://jabber.org/protocol/pubsub#event";

    private PubsubEvent() {}

    /**
     * Items have been published (XEP-0060 §7.1.2.1). Items are made by {@link
     * Pubsub#item(CharSequence)}.
     */
    public static Element items(CharSequence node, PubsubItem... items) {
        return event(withItems(onNode("items", node), items));
    }

    /** Items have been removed (XEP-0060 §7.2.2.1). */
    public static Element retract(CharSequence node, CharSequence... ids) {
        return event(withIds(onNode("items", node), "retract", ids));
    }

    /** All items have been removed (XEP-0060 §8.5.2). */
    public static Element purge(CharSequence node) {
        return event(onNode("purge", node));
    }

    /** The node has been deleted (XEP-0060 §8.4.2). */
    public static Element delete(CharSequence node) {
        return event(onNode("delete", node));
    }

    /** The node has been deleted; there is another at that URI (XEP-0060 §8.4.2). */
    public static Element delete(CharSequence node, CharSequence redirectUri) {
        return event(
                onNode("delete", node).withChild(of("redirect").withAttribute("uri", redirectUri)));
    }

    /** The node has been configured (XEP-0060 §8.2.5.3). */
    public static Element configuration(CharSequence node) {
        return event(onNode("configuration", node));
    }

    /** The node has been configured; the form has its configuration (XEP-0060 §8.2.5.3). */
    public static Element configuration(CharSequence node, DataForm form) {
        return event(with(onNode("configuration", node), form));
    }

    /** A node has been added to a collection (XEP-0248 §5.3.2). */
    public static Element associate(CharSequence collection, CharSequence node) {
        return event(onNode("collection", collection).withChild(onNode("associate", node)));
    }

    /** A node has been removed from a collection (XEP-0060 §18.3). */
    public static Element disassociate(CharSequence collection, CharSequence node) {
        return event(onNode("collection", collection).withChild(onNode("disassociate", node)));
    }

    /** The state of somebody's subscription has changed (XEP-0060 §8.8.4). */
    public static Element subscription(
            CharSequence node, CharSequence jid, PubsubSubscription state) {
        return event(
                onNode("subscription", node)
                        .withAttribute("jid", jid)
                        .withAttribute("subscription", state.toString()));
    }

    private static Element event(Element content) {
        return of("event").withChild(content);
    }

    private static Element of(String name) {
        return Element.of(NAMESPACE, name);
    }

    private static Element onNode(String name, CharSequence node) {
        return of(name).withAttribute("node", node);
    }
}

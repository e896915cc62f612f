package verona.vocabulary;

import static verona.vocabulary.Content.with;
import static verona.vocabulary.Content.withIds;
import static verona.vocabulary.Content.withItems;

import verona.stanza.Element;
import verona.stanza.Payload;

/**
 * Requests to a publish-subscribe service, or to an account that is one (XEP-0163), and its answers
 * (XEP-0060). An owner's requests are in {@link PubsubOwner}, notifications in {@link PubsubEvent},
 * conditions of errors in {@link PubsubErrors}.
 *
 * <pre>{@code
 * romeo.sends(iqSet("pub1").to(service)
 *         .with(Pubsub.publish("sonnets", Pubsub.item("18", entry))));
 * }</pre>
 */
public final class Pubsub {

    static final String NAMESPACE = "http://jabber.org/protocol/pubsub";

    private Pubsub() {}

    /**
     * Publishes items to a node (XEP-0060 §7.1.1). As an answer, it has the ids of the published
     * items.
     */
    public static PubsubElement publish(CharSequence node, PubsubItem... items) {
        return PubsubElement.of(withItems(onNode("publish", node), items));
    }

    /** An item without id and payload (XEP-0060 §7.1.3.6). */
    public static PubsubItem item() {
        return new PubsubItem();
    }

    /** An item without payload, or any payload: {@code Pubsub.items(node, Pubsub.item("one"))}. */
    public static PubsubItem item(CharSequence id) {
        return new PubsubItem().id(id);
    }

    /** An item whose id the service chooses (XEP-0060 §7.1.1), or that has any id. */
    public static PubsubItem item(Payload payload) {
        return new PubsubItem().payload(payload);
    }

    /** An item with id and payload (XEP-0060 §7.1.1): {@code Pubsub.item("one", mood)}. */
    public static PubsubItem item(CharSequence id, Payload payload) {
        return item(id).payload(payload);
    }

    /** Removes items from a node (XEP-0060 §7.2.1). */
    public static PubsubElement retract(CharSequence node, CharSequence... ids) {
        return PubsubElement.of(withIds(onNode("retract", node), "item", ids));
    }

    /** Removes items from a node; the subscribers are to be notified (XEP-0060 §7.2.2.1). */
    public static PubsubElement retractAndNotify(CharSequence node, CharSequence... ids) {
        Element retract = onNode("retract", node).withAttribute("notify", "true");
        return PubsubElement.of(withIds(retract, "item", ids));
    }

    /**
     * Requests all items of a node (XEP-0060 §6.5.2) or those items (§6.5.8). As an answer, it has
     * the items (§6.5.3).
     */
    public static PubsubElement items(CharSequence node, PubsubItem... items) {
        return PubsubElement.of(withItems(onNode("items", node), items));
    }

    /** Requests the most recent items of a node (XEP-0060 §6.5.7). */
    public static PubsubElement recentItems(CharSequence node, int max) {
        return recentItems(node, String.valueOf(max));
    }

    /** Requests the most recent items of a node (XEP-0060 §6.5.7). */
    public static PubsubElement recentItems(CharSequence node, CharSequence max) {
        return PubsubElement.of(onNode("items", node).withAttribute("max_items", max));
    }

    /** Subscribes a JID to a node (XEP-0060 §6.1.1). */
    public static PubsubElement subscribe(CharSequence node, CharSequence jid) {
        return PubsubElement.of(onNode("subscribe", node).withAttribute("jid", jid));
    }

    /** Ends the subscription of a JID to a node (XEP-0060 §6.2.1). */
    public static PubsubElement unsubscribe(CharSequence node, CharSequence jid) {
        return PubsubElement.of(onNode("unsubscribe", node).withAttribute("jid", jid));
    }

    /** Ends one of several subscriptions of a JID to a node (XEP-0060 §6.2.1). */
    public static PubsubElement unsubscribe(
            CharSequence node, CharSequence jid, CharSequence subid) {
        return PubsubElement.of(
                onNode("unsubscribe", node)
                        .withAttribute("jid", jid)
                        .withAttribute("subid", subid));
    }

    /** The answer that there is a subscription now (XEP-0060 §6.1.2). */
    public static PubsubElement subscribed(CharSequence node, CharSequence jid) {
        return PubsubElement.of(subscription(node, jid, PubsubSubscription.SUBSCRIBED));
    }

    /** The answer that an owner of the node has to approve the subscription (XEP-0060 §6.1.4). */
    public static PubsubElement pending(CharSequence node, CharSequence jid) {
        return PubsubElement.of(subscription(node, jid, PubsubSubscription.PENDING));
    }

    /** The answer that there is no subscription any more (XEP-0060 §6.2.2). */
    public static PubsubElement unsubscribed(CharSequence node, CharSequence jid) {
        return PubsubElement.of(subscription(node, jid, PubsubSubscription.NONE));
    }

    /** Requests all of one's own subscriptions; as an answer, it has them (XEP-0060 §5.6). */
    public static PubsubElement subscriptions(Payload... subscriptions) {
        return PubsubElement.of(with(of("subscriptions"), subscriptions));
    }

    /** The same for the subscriptions to one node (XEP-0060 §5.6). */
    public static PubsubElement subscriptions(CharSequence node, Payload... subscriptions) {
        return PubsubElement.of(with(onNode("subscriptions", node), subscriptions));
    }

    /** An entry of {@link #subscriptions(Payload...)} (XEP-0060 §5.6). */
    public static Element subscription(
            CharSequence node, CharSequence jid, PubsubSubscription state) {
        return onNode("subscription", node)
                .withAttribute("jid", jid)
                .withAttribute("subscription", state.toString());
    }

    /** Requests all of one's own affiliations; as an answer, it has them (XEP-0060 §5.7). */
    public static PubsubElement affiliations(Payload... affiliations) {
        return PubsubElement.of(with(of("affiliations"), affiliations));
    }

    /** The same for the affiliation with one node (XEP-0060 §5.7). */
    public static PubsubElement affiliations(CharSequence node, Payload... affiliations) {
        return PubsubElement.of(with(onNode("affiliations", node), affiliations));
    }

    /** An entry of {@link #affiliations(Payload...)} (XEP-0060 §5.7). */
    public static Element affiliation(CharSequence node, PubsubAffiliation affiliation) {
        return onNode("affiliation", node).withAttribute("affiliation", affiliation.toString());
    }

    /** Requests the options of a subscription (XEP-0060 §6.3.2). */
    public static PubsubElement options(CharSequence node, CharSequence jid) {
        return PubsubElement.of(onNode("options", node).withAttribute("jid", jid));
    }

    /**
     * Sets the options of a subscription (XEP-0060 §6.3.5), by a form that begins with {@link
     * #subscribeOptions()}. As an answer, it has the form to fill in (§6.3.3).
     */
    public static PubsubElement options(CharSequence node, CharSequence jid, DataForm form) {
        return PubsubElement.of(
                onNode("options", node).withAttribute("jid", jid).withChild(form.toElement()));
    }

    /** Requests the default options of subscriptions to a node (XEP-0060 §6.4.1). */
    public static PubsubElement defaultOptions(CharSequence node) {
        return PubsubElement.of(onNode("default", node));
    }

    /** Creates a node whose name the service chooses (XEP-0060 §8.1.2). */
    public static PubsubElement create() {
        return PubsubElement.of(of("create"));
    }

    /** Creates a node (XEP-0060 §8.1.2): {@code Pubsub.create("musings").configure(form)}. */
    public static PubsubElement create(CharSequence node) {
        return PubsubElement.of(onNode("create", node));
    }

    /**
     * The feature by which a client says that it wants notifications of a node (XEP-0163 §4.2):
     * {@code Disco.info().feature(Pubsub.notifyFeature("http://jabber.org/protocol/tune"))}.
     */
    public static String notifyFeature(String node) {
        return node + "+notify";
    }

    /** A node's configuration, without fields yet (XEP-0060 §17.4.4). */
    public static DataForm nodeConfig() {
        return submitted("node_config");
    }

    /** Options of a publication, without fields yet (XEP-0060 §7.1.5). */
    public static DataForm publishOptions() {
        return submitted("publish-options");
    }

    /** Options of a subscription, without fields yet (XEP-0060 §17.4.2). */
    public static DataForm subscribeOptions() {
        return submitted("subscribe_options");
    }

    private static DataForm submitted(String type) {
        return DataForm.submit().formType(NAMESPACE + "#" + type);
    }

    private static Element of(String name) {
        return Element.of(NAMESPACE, name);
    }

    private static Element onNode(String name, CharSequence node) {
        return of(name).withAttribute("node", node);
    }
}

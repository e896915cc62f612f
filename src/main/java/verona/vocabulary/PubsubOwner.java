package verona.vocabulary;

import static verona.vocabulary.Content.with;

import verona.stanza.Element;
import verona.stanza.Payload;

/**
 * Requests of a node's owner and their answers: {@code <pubsub
 * xmlns='http://jabber.org/protocol/pubsub#owner'/>} (XEP-0060 §8).
 *
 * <pre>{@code
 * romeo.sends(iqSet("purge1").to(service).with(PubsubOwner.purge("sonnets")));
 * }</pre>
 */
public final class PubsubOwner {

    static final String NAMESPACE = "http://jabber.org/protocol/pubsub#owner";

    private PubsubOwner() {}

    /** Requests the configuration form of a node (XEP-0060 §8.2.1). */
    public static Element configure(CharSequence node) {
        return pubsub(onNode("configure", node));
    }

    /**
     * Configures a node (XEP-0060 §8.2.4), by a form that begins with {@link Pubsub#nodeConfig()}.
     * As an answer, it has the form to fill in (§8.2.2).
     */
    public static Element configure(CharSequence node, DataForm form) {
        return pubsub(with(onNode("configure", node), form));
    }

    /** Requests the default configuration of nodes (XEP-0060 §8.3.1). */
    public static Element defaultConfiguration() {
        return pubsub(of("default"));
    }

    /** The answer with the default configuration of nodes (XEP-0060 §8.3.3). */
    public static Element defaultConfiguration(DataForm form) {
        return pubsub(with(of("default"), form));
    }

    /** Deletes a node (XEP-0060 §8.4.1). */
    public static Element delete(CharSequence node) {
        return pubsub(onNode("delete", node));
    }

    /** Deletes a node, and names the URI of another (XEP-0060 §8.4.1). */
    public static Element delete(CharSequence node, CharSequence redirectUri) {
        return pubsub(
                onNode("delete", node).withChild(of("redirect").withAttribute("uri", redirectUri)));
    }

    /** Removes all items of a node (XEP-0060 §8.5.1). */
    public static Element purge(CharSequence node) {
        return pubsub(onNode("purge", node));
    }

    /**
     * Requests the subscriptions to a node (XEP-0060 §8.8.1), or changes those (§8.8.2). As an
     * answer, it has all of them.
     */
    public static Element subscriptions(CharSequence node, Payload... subscriptions) {
        return pubsub(with(onNode("subscriptions", node), subscriptions));
    }

    /** An entry of {@link #subscriptions} (XEP-0060 §8.8.2). */
    public static Element subscription(CharSequence jid, PubsubSubscription state) {
        return of("subscription")
                .withAttribute("jid", jid)
                .withAttribute("subscription", state.toString());
    }

    /**
     * Requests the affiliations with a node (XEP-0060 §8.9.1), or changes those (§8.9.2). As an
     * answer, it has all of them.
     */
    public static Element affiliations(CharSequence node, Payload... affiliations) {
        return pubsub(with(onNode("affiliations", node), affiliations));
    }

    /** An entry of {@link #affiliations} (XEP-0060 §8.9.2). */
    public static Element affiliation(CharSequence jid, PubsubAffiliation affiliation) {
        return of("affiliation")
                .withAttribute("jid", jid)
                .withAttribute("affiliation", affiliation.toString());
    }

    private static Element pubsub(Element content) {
        return of("pubsub").withChild(content);
    }

    private static Element of(String name) {
        return Element.of(NAMESPACE, name);
    }

    private static Element onNode(String name, CharSequence node) {
        return of(name).withAttribute("node", node);
    }
}

package verona.vocabulary;

import verona.stanza.Element;

/**
 * Conditions of errors that only publish-subscribe has, beside those of RFC 6120 (XEP-0060 §12).
 *
 * <pre>{@code
 * romeo.receives(iqError("sub1").error(
 *         stanzaError(not_authorized).application(PubsubErrors.presenceSubscriptionRequired())));
 * }</pre>
 */
public final class PubsubErrors {

    private static final String NAMESPACE = "http://jabber.org/protocol/pubsub#errors";

    private PubsubErrors() {}

    /** The requester is not on the whitelist of the node (XEP-0060 §6.1.3.4). */
    public static Element closedNode() {
        return of("closed-node");
    }

    /** The subscription has to be configured first (XEP-0060 §6.1.5). */
    public static Element configurationRequired() {
        return of("configuration-required");
    }

    /** The bare JIDs of requester and subscriber differ (XEP-0060 §6.1.3.1). */
    public static Element invalidJid() {
        return of("invalid-jid");
    }

    /** The options of a subscription are not valid (XEP-0060 §6.3.6.2). */
    public static Element invalidOptions() {
        return of("invalid-options");
    }

    /** An item has more than one payload, or one of a wrong namespace (XEP-0060 §7.1.3.6). */
    public static Element invalidPayload() {
        return of("invalid-payload");
    }

    /** There is no subscription with that subscription id (XEP-0060 §6.2.3.5). */
    public static Element invalidSubid() {
        return of("invalid-subid");
    }

    /** An item was sent to a node that takes none (XEP-0060 §7.1.3.7). */
    public static Element itemForbidden() {
        return of("item-forbidden");
    }

    /** An item or its id is missing (XEP-0060 §7.2.3.4). */
    public static Element itemRequired() {
        return of("item-required");
    }

    /** The subscriber's JID is missing (XEP-0060 §6.3.4.3). */
    public static Element jidRequired() {
        return of("jid-required");
    }

    /** A node would have more items than it may have (XEP-0060 §18.2). */
    public static Element maxItemsExceeded() {
        return of("max-items-exceeded");
    }

    /** There would be more nodes than there may be (XEP-0060 §18.2). */
    public static Element maxNodesExceeded() {
        return of("max-nodes-exceeded");
    }

    /** The node can take no more items (XEP-0060 §7.1.3.4). */
    public static Element nodeFull() {
        return of("node-full");
    }

    /** The node is missing (XEP-0060 §7.2.3.3). */
    public static Element nodeIdRequired() {
        return of("nodeid-required");
    }

    /** The requester is in none of the roster groups that may subscribe (XEP-0060 §6.1.3.3). */
    public static Element notInRosterGroup() {
        return of("not-in-roster-group");
    }

    /** There is no such subscription (XEP-0060 §6.2.3.2). */
    public static Element notSubscribed() {
        return of("not-subscribed");
    }

    /** An item has no payload (XEP-0060 §7.1.3.7). */
    public static Element payloadRequired() {
        return of("payload-required");
    }

    /** The payload of an item is too big (XEP-0060 §7.1.3.5). */
    public static Element payloadTooBig() {
        return of("payload-too-big");
    }

    /** The subscription still has to be approved (XEP-0060 §6.1.3.7). */
    public static Element pendingSubscription() {
        return of("pending-subscription");
    }

    /** The node's configuration is not that of the publish options (XEP-0060 §7.1.5). */
    public static Element preconditionNotMet() {
        return of("precondition-not-met");
    }

    /** The requester is not subscribed to the owner's presence (XEP-0060 §6.1.3.2). */
    public static Element presenceSubscriptionRequired() {
        return of("presence-subscription-required");
    }

    /** The subscription id is missing (XEP-0060 §6.2.3.1). */
    public static Element subidRequired() {
        return of("subid-required");
    }

    /** The requester has too many subscriptions (XEP-0060 §6.1.3.9). */
    public static Element tooManySubscriptions() {
        return of("too-many-subscriptions");
    }

    /** The service does not have that access model (XEP-0060 §8.1.2). */
    public static Element unsupportedAccessModel() {
        return of("unsupported-access-model");
    }

    /** The service or the node does not have that feature (XEP-0060 §6.1.3.10). */
    public static Element unsupported(CharSequence feature) {
        return of("unsupported").withAttribute("feature", feature);
    }

    private static Element of(String name) {
        return Element.of(NAMESPACE, name);
    }
}

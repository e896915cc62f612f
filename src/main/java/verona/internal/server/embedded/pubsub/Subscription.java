package verona.internal.server.embedded.pubsub;

import org.jxmpp.jid.Jid;
import verona.stanza.Element;

/** Somebody's subscription to a node, XEP-0060 §4.2. */
final class Subscription {

    private final Jid jid;
    private boolean pending;
    private SubscriptionOptions options = SubscriptionOptions.DEFAULT;

    Subscription(Jid jid, boolean pending) {
        this.jid = jid;
        this.pending = pending;
    }

    /** Whom notifications are addressed to: a bare or a full JID. */
    Jid jid() {
        return jid;
    }

    /** Whether an owner has to approve it yet. */
    boolean isPending() {
        return pending;
    }

    void approve() {
        pending = false;
    }

    SubscriptionOptions options() {
        return options;
    }

    void options(SubscriptionOptions other) {
        options = other;
    }

    /** Its state as others see it. */
    Element toElement(String namespace) {
        return element(namespace, jid, pending ? "pending" : "subscribed");
    }

    /** The end of it. */
    Element ended(String namespace) {
        return element(namespace, jid, "none");
    }

    private static Element element(String namespace, Jid jid, String state) {
        return Element.of(namespace, "subscription")
                .withAttribute("jid", jid)
                .withAttribute("subscription", state);
    }
}

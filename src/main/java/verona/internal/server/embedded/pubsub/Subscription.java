package verona.internal.server.embedded.pubsub;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.stanza.Element;

/** Somebody's subscription to a node, XEP-0060 §4.2. */
final class Subscription {

    private final Jid jid;
    private final @Nullable String id;
    private boolean pending;
    private SubscriptionOptions options = SubscriptionOptions.DEFAULT;

    /** One that its JID identifies. */
    Subscription(Jid jid, boolean pending) {
        this(jid, null, pending);
    }

    /** One of several of a JID, which the id identifies (§6.1.6). */
    Subscription(Jid jid, @Nullable String id, boolean pending) {
        this.jid = jid;
        this.id = id;
        this.pending = pending;
    }

    /** What identifies it among several of its JID; null if there are no others. */
    @Nullable String id() {
        return id;
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
        return element(namespace, pending ? "pending" : "subscribed");
    }

    /** The end of it. */
    Element ended(String namespace) {
        return element(namespace, "none");
    }

    private Element element(String namespace, String state) {
        return Element.of(namespace, "subscription")
                .withAttribute("jid", jid)
                .withAttribute("subid", id)
                .withAttribute("subscription", state);
    }
}

package verona.internal.server.embedded.pubsub;

import java.util.ArrayList;
import java.util.List;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** An owner's look at who is subscribed, and changes of it, XEP-0060 §8.8. */
record SubscriptionAdmin(Call call, Node node) {

    /** §8.8.1: those that are pending are not subscriptions yet. */
    static Stanza list(Call call) {
        Node node = call.ownNode();
        return call.entries(
                node,
                node.subscriptions().stream()
                        .filter(subscription -> !subscription.isPending())
                        .map(subscription -> subscription.toElement(Pubsub.OWNER))
                        .toList());
    }

    static Stanza change(Call call) {
        SubscriptionAdmin admin = new SubscriptionAdmin(call, call.ownNode());
        List<Element> refused = new ArrayList<>();
        for (Element entry : call.children("subscription")) {
            if (!admin.change(entry)) {
                refused.add(admin.unchanged(entry));
            }
        }
        return refused.isEmpty() ? call.request().result() : call.refused(admin.node, refused);
    }

    /** Does what an entry says; false where it can't be. */
    private boolean change(Element entry) {
        Jid jid = Call.jid(entry);
        if (jid == null) {
            return false;
        }
        return switch (Elements.attribute(entry, "subscription", "")) {
            case "" -> true;
            case "none" -> end(jid);
            case "subscribed" -> start(jid);
            default -> false;
        };
    }

    private boolean end(Jid jid) {
        Subscription existing = node.subscription(jid);
        if (existing != null) {
            new SubscriptionChange(call.service(), node).end(existing);
        }
        return true;
    }

    private boolean start(Jid jid) {
        if (call.access(node).affiliation(jid) == Affiliation.OUTCAST) {
            return false;
        }
        Subscription existing = node.subscription(jid);
        if (existing == null || existing.isPending()) {
            new SubscriptionChange(call.service(), node)
                    .start(existing == null ? new Subscription(jid, true) : existing);
        }
        return true;
    }

    /** §8.8.2.4: what it was, and still is. */
    private Element unchanged(Element entry) {
        Jid jid = Call.jid(entry);
        Subscription existing = jid == null ? null : node.subscription(jid);
        return existing == null
                ? entry.withAttribute("subscription", "none")
                : existing.toElement(Pubsub.OWNER);
    }
}

package verona.internal.server.embedded.pubsub;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** An owner's look at who is subscribed, and changes of it, XEP-0060 §8.8. */
record SubscriptionAdmin(PubsubRequest request, Node node) {

    /** §8.8.1: those that are pending are not subscriptions yet. */
    static Stanza list(PubsubRequest request) {
        Node node = request.ownNode();
        return request.entries(
                node,
                node.subscriptions().stream()
                        .filter(subscription -> !subscription.isPending())
                        .map(subscription -> subscription.toElement(Pubsub.OWNER))
                        .toList());
    }

    static Stanza change(PubsubRequest request) {
        SubscriptionAdmin admin = new SubscriptionAdmin(request, request.ownNode());
        List<Element> refused = new ArrayList<>();
        for (Element entry : request.children("subscription")) {
            if (!admin.change(entry)) {
                refused.add(admin.unchanged(entry));
            }
        }
        return refused.isEmpty() ? request.stanza().result() : request.refused(admin.node, refused);
    }

    /** Does what an entry says; false where it can't be. */
    private boolean change(Element entry) {
        Jid jid = PubsubRequest.jid(entry);
        if (jid == null) {
            return false;
        }
        return switch (Elements.attribute(entry, "subscription", "")) {
            case "" -> true;
            case "none" -> end(jid, entry.attribute("subid"));
            case "subscribed" -> start(jid);
            default -> false;
        };
    }

    /** Of several, the one that is named; all if none is. */
    private boolean end(Jid jid, @Nullable String id) {
        node.ofJid(jid).stream()
                .filter(each -> id == null || each.id() == null || id.equals(each.id()))
                .forEach(new SubscriptionChange(request.service(), node)::end);
        return true;
    }

    private boolean start(Jid jid) {
        if (request.access(node).affiliation(jid) == Affiliation.OUTCAST) {
            return false;
        }
        Subscription existing = node.subscription(jid);
        if (existing == null || existing.isPending()) {
            new SubscriptionChange(request.service(), node)
                    .start(existing == null ? made(jid) : existing);
        }
        return true;
    }

    private Subscription made(Jid jid) {
        return new Subscription(jid, request.service().profile().newSubscriptionId(), true);
    }

    /** §8.8.2.4: what it was, and still is. */
    private Element unchanged(Element entry) {
        Jid jid = PubsubRequest.jid(entry);
        Subscription existing = jid == null ? null : node.subscription(jid);
        return existing == null
                ? entry.withAttribute("subscription", "none")
                : existing.toElement(Pubsub.OWNER);
    }
}

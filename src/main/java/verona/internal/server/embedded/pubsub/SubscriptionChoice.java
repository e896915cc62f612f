package verona.internal.server.embedded.pubsub;

import java.util.List;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.StanzaError;

/** Which subscription of a JID a request is about, if there may be several (XEP-0060 §6.1.6). */
final class SubscriptionChoice {

    private SubscriptionChoice() {}

    /**
     * The subscription of that JID. A {@code subid} has no effect where subscriptions have none.
     *
     * @param type the type of the error if there is none
     * @throws StanzaError if there is none (§6.2.3.2), if it is not named (§6.2.3.1), or if another
     *     is named (§6.2.3.5)
     */
    static Subscription of(PubsubRequest request, Node node, Jid subscriber, String type) {
        List<Subscription> all = node.ofJid(subscriber);
        if (all.isEmpty()) {
            throw Errors.of(
                    Condition.UNEXPECTED_REQUEST,
                    type,
                    "not-subscribed",
                    "there is no such subscription");
        }
        return all.get(0).id() == null ? all.get(0) : named(request, all);
    }

    private static Subscription named(PubsubRequest request, List<Subscription> all) {
        String id = request.action().attribute("subid");
        if (id == null) {
            throw Errors.badRequest("subid-required", "which of the subscriptions do you mean?");
        }
        return all.stream()
                .filter(each -> id.equals(each.id()))
                .findFirst()
                .orElseThrow(
                        () ->
                                Errors.of(
                                        Condition.NOT_ACCEPTABLE,
                                        "modify",
                                        "invalid-subid",
                                        "there is no subscription " + id));
    }

    /** §6.5.9.1 and §6.5.9.2: who has several says for which items are wanted. */
    static void check(PubsubRequest request, Node node) {
        List<Subscription> all =
                node.subscriptions(request.actor()).stream()
                        .filter(each -> each.id() != null)
                        .toList();
        boolean one = request.action().attribute("subid") != null;
        if (all.size() > 1 || !all.isEmpty() && one) {
            named(request, all);
        }
    }
}

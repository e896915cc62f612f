package verona.internal.server.embedded.pubsub;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What discovery says about a service, XEP-0060 §10. */
public final class ServiceFeatures {

    private static final List<String> COMMON =
            List.of(
                    "access-authorize",
                    "access-open",
                    "access-presence",
                    "access-roster",
                    "access-whitelist",
                    "config-node",
                    "config-node-max",
                    "create-and-configure",
                    "create-nodes",
                    "delete-items",
                    "delete-nodes",
                    "instant-nodes",
                    "item-ids",
                    "leased-subscription",
                    "manage-subscriptions",
                    "member-affiliation",
                    "meta-data",
                    "modify-affiliations",
                    "multi-items",
                    "outcast-affiliation",
                    "persistent-items",
                    "presence-notifications",
                    "publish",
                    "publish-node-full",
                    "publish-only-affiliation",
                    "publish-options",
                    "publisher-affiliation",
                    "purge-nodes",
                    "retract-items",
                    "retrieve-affiliations",
                    "retrieve-default",
                    "retrieve-default-sub",
                    "retrieve-items",
                    "retrieve-subscriptions",
                    "rsm",
                    "subscribe",
                    "subscription-notifications",
                    "subscription-options");

    private static final List<String> PERSONAL =
            List.of(
                    "auto-create",
                    "auto-subscribe",
                    "filtered-notifications",
                    "last-published",
                    "presence-subscribe",
                    "pubsub-on-a-jid");

    private ServiceFeatures() {}

    /**
     * Of a service at a domain.
     *
     * @param severalSubscriptions whether a JID may have several to one node
     * @param collections whether nodes can be in collections (XEP-0248)
     */
    static List<String> service(boolean severalSubscriptions, boolean collections) {
        List<String> more = new ArrayList<>();
        if (severalSubscriptions) {
            more.add("multi-subscribe");
        }
        if (collections) {
            more.addAll(List.of("collections", "multi-collections"));
        }
        List<String> features = new ArrayList<>(named(more));
        if (!headers(severalSubscriptions, collections).isEmpty()) {
            features.add(Delivery.SHIM);
        }
        return features;
    }

    /** The headers of notifications, as features of the node for them: XEP-0131 §3.2. */
    static List<String> headers(boolean severalSubscriptions, boolean collections) {
        return Stream.of(collections ? "Collection" : "", severalSubscriptions ? "SubID" : "")
                .filter(header -> !header.isEmpty())
                .map(header -> Delivery.SHIM + "#" + header)
                .toList();
    }

    /** Of one that an account is. */
    public static List<String> personal() {
        return named(PERSONAL);
    }

    private static List<String> named(List<String> more) {
        Stream<String> names = Stream.concat(more.stream(), COMMON.stream());
        return Stream.concat(
                        Stream.of(Pubsub.NAMESPACE),
                        names.map(name -> Pubsub.NAMESPACE + "#" + name))
                .toList();
    }
}

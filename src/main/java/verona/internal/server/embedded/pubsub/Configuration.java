package verona.internal.server.embedded.pubsub;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Configuring a node, XEP-0060 §8.2 and §8.3. */
final class Configuration {

    private Configuration() {}

    static Stanza offer(PubsubRequest request) {
        Node node = request.ownNode();
        Element configure =
                Elements.of(
                                Pubsub.OWNER,
                                "configure",
                                ConfigForm.offer(request.service().config(node)))
                        .withAttribute("node", node.name());
        return request.result(configure);
    }

    static Stanza defaults(PubsubRequest request) {
        Profile profile = request.service().profile();
        Element form = ConfigForm.offer(defaults(profile, request.action().attribute("type")));
        return request.result(Elements.of(Pubsub.OWNER, "default", form));
    }

    /** XEP-0248 §7.3: those of a collection are others. */
    private static NodeConfig defaults(Profile profile, @Nullable String type) {
        NodeConfig defaults = profile.defaults();
        if (!profile.hasCollections()) {
            return defaults;
        }
        NodeConfig ofType =
                NodeField.COLLECTION_TYPE.equals(type)
                        ? defaults.with(Map.of(NodeField.NODE_TYPE, List.of(type)))
                        : defaults;
        return ofType.placed(List.of(), List.of());
    }

    static Stanza submit(PubsubRequest request) {
        Node node = request.ownNode();
        Element form = request.submittedForm();
        if (form != null) {
            apply(
                    request.service(),
                    node,
                    ConfigForm.read(form, request.service().profile()),
                    request.from());
        }
        return request.stanza().result();
    }

    /**
     * Changes it, tells the subscribers, and lets those go who may not be any more.
     *
     * @param actor who changes it; null for a test, which may do anything
     */
    static void apply(
            PubsubService service,
            Node node,
            Map<NodeField, List<String>> changes,
            @Nullable Jid actor) {
        GraphChange change = GraphChange.of(service, node, node.config().with(changes));
        change.require(actor);
        change.commit();
        service.notifier(node).configured();
        change.announce();
        new SubscriptionChange(service, node).review(node.subscriptions());
    }
}

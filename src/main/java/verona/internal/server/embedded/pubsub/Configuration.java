package verona.internal.server.embedded.pubsub;

import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Configuring a node, XEP-0060 §8.2 and §8.3. */
final class Configuration {

    private Configuration() {}

    static Stanza offer(PubsubRequest request) {
        Node node = request.ownNode();
        Element configure =
                Elements.of(Pubsub.OWNER, "configure", ConfigForm.offer(node.config()))
                        .withAttribute("node", node.name());
        return request.result(configure);
    }

    static Stanza defaults(PubsubRequest request) {
        Element form = ConfigForm.offer(request.service().profile().defaults());
        return request.result(Elements.of(Pubsub.OWNER, "default", form));
    }

    static Stanza submit(PubsubRequest request) {
        Node node = request.ownNode();
        Element form = request.submittedForm();
        if (form != null) {
            apply(request.service(), node, node.config().with(ConfigForm.read(form)));
        }
        return request.stanza().result();
    }

    /** Sets it, tells the subscribers, and lets those go who may not be any more. */
    static void apply(PubsubService service, Node node, NodeConfig config) {
        node.config(config);
        service.notifier(node).configured();
        new SubscriptionChange(service, node).review(node.subscriptions());
    }
}

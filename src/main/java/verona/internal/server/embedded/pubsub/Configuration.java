package verona.internal.server.embedded.pubsub;

import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Configuring a node, XEP-0060 §8.2 and §8.3. */
final class Configuration {

    private Configuration() {}

    static Stanza offer(Call call) {
        Node node = call.ownNode();
        Element configure =
                Elements.of(Pubsub.OWNER, "configure", ConfigForm.offer(node.config()))
                        .withAttribute("node", node.name());
        return call.result(configure);
    }

    static Stanza defaults(Call call) {
        Element form = ConfigForm.offer(call.service().profile().defaults());
        return call.result(Elements.of(Pubsub.OWNER, "default", form));
    }

    static Stanza submit(Call call) {
        Node node = call.ownNode();
        Element form = call.submittedForm();
        if (form != null) {
            apply(call.service(), node, node.config().with(ConfigForm.read(form)));
        }
        return call.request().result();
    }

    /** Sets it, tells the subscribers, and lets those go who may not be any more. */
    static void apply(PubsubService service, Node node, NodeConfig config) {
        node.config(config);
        service.notifier(node).configured();
        new SubscriptionChange(service, node).review(node.subscriptions());
    }
}

package verona.internal.server.embedded.pubsub;

import java.util.List;
import java.util.Map;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.FormField;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Requests about subscription options, XEP-0060 §6.3 and §6.4. */
final class Options {

    private Options() {}

    static Stanza offer(PubsubRequest request) {
        Subscription subscription = subscription(request);
        return request.result(
                Elements.of(
                                Pubsub.NAMESPACE,
                                "options",
                                subscription
                                        .options()
                                        .offer(request.node().config().isCollection()))
                        .withAttribute("node", request.nodeId())
                        .withAttribute("jid", request.subscriber())
                        .withAttribute("subid", subscription.id()));
    }

    static Stanza submit(PubsubRequest request) {
        Subscription subscription = subscription(request);
        Element form = request.submittedForm();
        if (form != null) {
            subscription.options(changed(request, request.node(), subscription.options(), form));
        }
        return request.stanza().result();
    }

    /** §6.4: of a node, or of all. */
    static Stanza defaults(PubsubRequest request) {
        String node = request.optionalNodeId();
        boolean collection = node != null && request.node().config().isCollection();
        Element form = SubscriptionOptions.DEFAULT.form(collection);
        return request.result(
                Elements.of(Pubsub.NAMESPACE, "default", form).withAttribute("node", node));
    }

    /** The one that a request is about, if it is the requester's business: §6.3.4. */
    private static Subscription subscription(PubsubRequest request) {
        Node node = request.node();
        if (!request.speaksFor(request.subscriber(), node)) {
            throw Errors.forbidden("that is somebody else's subscription");
        }
        return SubscriptionChoice.of(request, node, request.subscriber(), "modify");
    }

    /**
     * Options as a submitted form changes them; fields that no subscription has are passed over.
     *
     * @throws StanzaError if a value can't be, §6.3.6.2
     */
    static SubscriptionOptions changed(
            PubsubRequest request, Node node, SubscriptionOptions options, Element form) {
        Map<OptionField, List<String>> known =
                FormField.read(
                        OptionField.class,
                        DataForm.submitted(form, Pubsub.SUBSCRIBE_OPTIONS),
                        (field, value) ->
                                invalid(field.field().variable() + " can't be '" + value + "'"));
        if (!node.config().isCollection()) {
            requireOfLeaf(known);
        }
        SubscriptionOptions changed = options.with(known);
        if (changed.haveExpired(request.service().router().clock().now())) {
            throw invalid("the subscription would have ended already");
        }
        return changed;
    }

    /** A leaf has items of its own, and nothing below. */
    private static void requireOfLeaf(Map<OptionField, List<String>> options) {
        if (!isOrDefault(options, OptionField.SUBSCRIPTION_TYPE, "items")
                || !isOrDefault(options, OptionField.SUBSCRIPTION_DEPTH, "1")) {
            throw invalid("the node is no collection");
        }
    }

    private static boolean isOrDefault(
            Map<OptionField, List<String>> options, OptionField field, String value) {
        return options.getOrDefault(field, List.of(value)).equals(List.of(value));
    }

    private static StanzaError invalid(String text) {
        return Errors.badRequest("invalid-options", text);
    }
}

package verona.internal.server.embedded.pubsub;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Subscribing to a node and unsubscribing, XEP-0060 §6.1 and §6.2. */
record Subscribing(PubsubRequest request, Node node, Jid subscriber) {

    static @Nullable Stanza subscribe(PubsubRequest request) {
        return new Subscribing(request, request.node(), request.subscriber()).subscribe();
    }

    static Stanza unsubscribe(PubsubRequest request) {
        return new Subscribing(request, request.node(), request.subscriber()).unsubscribe();
    }

    /** §6.1.6: subscribing again changes nothing, or makes another subscription. */
    private @Nullable Stanza subscribe() {
        requireAllowed();
        String id = request.service().profile().newSubscriptionId();
        Subscription existing = node.subscription(subscriber);
        if (existing != null) {
            requireApproved(existing);
        }
        if (existing != null && id == null) {
            configure(existing);
            return result(existing);
        }
        Subscription made =
                new Subscription(subscriber, id, request.access(node).needsApproval(subscriber));
        configure(made);
        requireDifferent(made);
        node.add(made);
        return answer(made);
    }

    private void requireAllowed() {
        if (!request.speaksFor(subscriber, node)) {
            throw Errors.badRequest("invalid-jid", "subscribe yourself");
        }
        if (!node.config().is(NodeField.SUBSCRIBE)) {
            throw Errors.unsupported("subscribe", "this node has no subscribers");
        }
        if (!request.access(node).needsApproval(subscriber)) {
            request.access(node).requireReader(subscriber);
        }
    }

    /** §6.3.7. */
    private void configure(Subscription subscription) {
        Element options = request.companion("options");
        if (options != null) {
            Element form = PubsubRequest.form(options);
            subscription.options(Options.changed(request, node, subscription.options(), form));
        }
    }

    /** XEP-0248 §6.1.3: one of each type to a collection. */
    private void requireDifferent(Subscription made) {
        boolean another =
                node.ofJid(subscriber).stream()
                        .anyMatch(each -> each.options().areOfTypeOf(made.options()));
        if (another && node.config().isCollection()) {
            throw new StanzaError(
                    Condition.CONFLICT, "there is a subscription of that type already");
        }
    }

    private static void requireApproved(Subscription subscription) {
        if (subscription.isPending()) {
            throw Errors.of(
                    Condition.NOT_AUTHORIZED, "pending-subscription", "you have asked before");
        }
    }

    /** The answer comes first, so that the subscriber knows whence the last item comes. */
    private @Nullable Stanza answer(Subscription made) {
        request.service().router().route(result(made));
        if (made.isPending()) {
            new Approval(request.service()).ask(node, made);
        } else {
            started(request.service(), node, made);
        }
        return null;
    }

    private Stanza result(Subscription subscription) {
        Element granted =
                subscription.toElement(Pubsub.NAMESPACE).withAttribute("node", node.name());
        Element options =
                Elements.of(
                        Pubsub.NAMESPACE,
                        "options",
                        subscription.options().form(node.config().isCollection()));
        return request.companion("options") == null
                ? request.result(granted)
                : request.result(granted, options);
    }

    /** What follows from a subscription that has come into force. */
    static void started(PubsubService service, Node node, Subscription subscription) {
        Notifier notifier = service.notifier(node);
        notifier.toOwners(subscription.toElement(Pubsub.EVENT));
        boolean wanted = new Recipients(service, node).isWanted(subscription);
        if (wanted && !node.config().is(NodeField.SEND_LAST, "never")) {
            notifier.last(subscription.jid());
        }
    }

    private Stanza unsubscribe() {
        if (!request.speaksFor(subscriber, node)) {
            throw Errors.forbidden("that is somebody else's subscription");
        }
        Subscription subscription = SubscriptionChoice.of(request, node, subscriber, "cancel");
        new SubscriptionChange(request.service(), node).leave(subscription);
        return request.result(
                subscription.ended(Pubsub.NAMESPACE).withAttribute("node", node.name()));
    }
}

package verona.internal.server.embedded.pubsub;

import java.util.List;

/** Changes of subscriptions that others than the subscribers make, XEP-0060 §12.14. */
record SubscriptionChange(PubsubService service, Node node) {

    /** Makes one, or lets one that is pending come into force. */
    void start(Subscription subscription) {
        subscription.approve();
        node.add(subscription);
        service.notifier(node).changed(subscription.jid(), subscription.toElement(Pubsub.EVENT));
        Subscribing.started(service, node, subscription);
    }

    void end(Subscription subscription) {
        leave(subscription);
        service.notifier(node).changed(subscription.jid(), subscription.ended(Pubsub.EVENT));
    }

    /** Ends one whose subscriber knows. */
    void leave(Subscription subscription) {
        node.remove(subscription);
        service.notifier(node).toOwners(subscription.ended(Pubsub.EVENT));
    }

    /** Ends those that are no longer allowed, and lets those come into force that are now. */
    void review(List<Subscription> subscriptions) {
        subscriptions.forEach(this::review);
    }

    private void review(Subscription subscription) {
        Access access = service.access(node);
        if (!access.maySee(subscription.jid())) {
            end(subscription);
        } else if (subscription.isPending() && !access.needsApproval(subscription.jid())) {
            start(subscription);
        }
    }
}

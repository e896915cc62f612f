package verona.vocabulary;

import java.util.Locale;

/**
 * The state of a subscription to a node (XEP-0060 §4.2).
 *
 * <pre>{@code
 * Pubsub.subscriptions(Pubsub.subscription("sonnets", romeo.bareJid(), SUBSCRIBED))
 * }</pre>
 */
public enum PubsubSubscription {

    /** There is no subscription. */
    NONE,

    /** An owner of the node has to approve it. */
    PENDING,

    /** There is a subscription. */
    SUBSCRIBED,

    /** The subscriber has to configure it first. */
    UNCONFIGURED;

    /** The value in a stanza: {@code subscribed}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

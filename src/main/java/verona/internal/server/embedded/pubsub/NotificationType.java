package verona.internal.server.embedded.pubsub;

import java.util.Locale;

/** What a notification from a collection is about, XEP-0248 §5.3.1. */
enum NotificationType {
    /** A node in the collection: it is created, deleted or configured. */
    NODES,

    /** An item of a node in the collection: it is published, or removed. */
    ITEMS;

    /** Its name as a value of {@link OptionField#SUBSCRIPTION_TYPE}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

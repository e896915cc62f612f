package verona.internal.server.embedded.pubsub;

import static verona.internal.server.embedded.core.FormField.bool;
import static verona.internal.server.embedded.core.FormField.choice;
import static verona.internal.server.embedded.core.FormField.choices;
import static verona.internal.server.embedded.core.FormField.text;

import java.util.List;
import verona.internal.server.embedded.core.FormField;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.core.Timestamp;

/**
 * What a subscriber can configure, XEP-0060 §16.4.2. A form offers the fields up to {@link
 * #SHOW_VALUES}, and for a collection those that are about its nodes (XEP-0248 §6.1); of the others
 * only what does nothing is accepted.
 */
enum OptionField implements FormField.Key {
    DELIVER(bool("pubsub#deliver", "Whether to receive notifications", true)),
    EXPIRE(
            text(
                            "pubsub#expire",
                            "When the subscription ends: a time, or 'presence' for when the"
                                    + " subscriber goes")
                    .accepting(OptionField::isExpiry)),
    INCLUDE_BODY(bool("pubsub#include_body", "Whether to add a body that can be read", false)),
    SHOW_VALUES(
            choices(
                    "pubsub#show-values",
                    "Only while present like that; else always",
                    List.of(),
                    "away",
                    "chat",
                    "dnd",
                    OptionField.ONLINE,
                    "xa")),
    DIGEST(bool("pubsub#digest", "", false).accepting(List.of("0", "false")::contains)),
    DIGEST_FREQUENCY(text("pubsub#digest_frequency", "").accepting(value -> false)),
    SUBSCRIPTION_TYPE(
            choice(
                    "pubsub#subscription_type",
                    "Whether to be notified about nodes in the collection, about their items, or"
                            + " about both",
                    "nodes",
                    "nodes",
                    "items",
                    OptionField.ALL)),
    SUBSCRIPTION_DEPTH(
            text(
                            "pubsub#subscription_depth",
                            "How deep in the collection: a number of levels, or 'all'")
                    .initially("1")
                    .accepting(value -> value.equals(OptionField.ALL) || isDepth(value)));

    /** The value for both types of notifications, and for any depth. */
    static final String ALL = "all";

    /** The value of {@link #EXPIRE} for §12.5: until its subscriber is unavailable. */
    static final String PRESENCE = "presence";

    /** What presence with no {@code show} counts as. */
    static final String ONLINE = "online";

    private final FormField field;

    OptionField(FormField field) {
        this.field = field;
    }

    @Override
    public FormField field() {
        return field;
    }

    /** Whether a form shows it, of a subscription to a collection or to a leaf. */
    boolean isOffered(boolean collection) {
        return compareTo(SHOW_VALUES) <= 0 || collection && isOfCollections();
    }

    /** Whether it is about the nodes in a collection, XEP-0248 §6.1. */
    boolean isOfCollections() {
        return this == SUBSCRIPTION_TYPE || this == SUBSCRIPTION_DEPTH;
    }

    private static boolean isDepth(String value) {
        try {
            return Integer.parseInt(value) >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isExpiry(String value) {
        return value.isEmpty() || value.equals(PRESENCE) || isTime(value);
    }

    private static boolean isTime(String value) {
        try {
            Timestamp.parse(value);
            return true;
        } catch (StanzaError e) {
            return false;
        }
    }
}

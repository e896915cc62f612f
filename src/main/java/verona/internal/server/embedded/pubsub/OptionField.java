package verona.internal.server.embedded.pubsub;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.core.Timestamp;

/**
 * What a subscriber can configure, XEP-0060 §16.4.2. A form offers the fields up to {@link
 * #SHOW_VALUES}; of the others only what does nothing is accepted.
 */
enum OptionField {
    DELIVER("deliver", "boolean", "Whether to receive notifications", "1"),
    EXPIRE(
            "expire",
            "text-single",
            "When the subscription ends: a time, or 'presence' for when the subscriber goes",
            ""),
    INCLUDE_BODY("include_body", "boolean", "Whether to add a body that can be read", "0"),
    SHOW_VALUES("show-values", "list-multi", "Only while present like that; else always", ""),
    DIGEST("digest", "boolean", "", "0"),
    DIGEST_FREQUENCY("digest_frequency", "text-single", "", ""),
    SUBSCRIPTION_TYPE("subscription_type", "list-single", "", "items"),
    SUBSCRIPTION_DEPTH("subscription_depth", "list-single", "", "1");

    /** The value of {@link #EXPIRE} for §12.5: until its subscriber is unavailable. */
    static final String PRESENCE = "presence";

    /** What presence with no {@code show} counts as. */
    static final String ONLINE = "online";

    private static final List<String> SHOWS = List.of("away", "chat", "dnd", ONLINE, "xa");

    private final String name;
    private final String type;
    private final String label;
    private final List<String> initial;

    OptionField(String name, String type, String label, String initial) {
        this.name = name;
        this.type = type;
        this.label = label;
        this.initial = initial.isEmpty() ? List.of() : List.of(initial);
    }

    /** The field that a form calls so, null where there is none. */
    static @Nullable OptionField find(String variable) {
        for (OptionField field : values()) {
            if (field.variable().equals(variable)) {
                return field;
            }
        }
        return null;
    }

    /** What a form calls it. */
    String variable() {
        return "pubsub#" + name;
    }

    String type() {
        return type;
    }

    String label() {
        return label;
    }

    List<String> initial() {
        return initial;
    }

    /** What there is to choose from, nothing where any text will do. */
    List<String> options() {
        return this == SHOW_VALUES ? SHOWS : List.of();
    }

    boolean isOffered() {
        return compareTo(SHOW_VALUES) <= 0;
    }

    boolean accepts(String value) {
        return switch (this) {
            case DELIVER, INCLUDE_BODY -> List.of("0", "1", "false", "true").contains(value);
            case DIGEST -> List.of("0", "false").contains(value);
            case EXPIRE -> value.equals(PRESENCE) || isTime(value);
            case SHOW_VALUES -> SHOWS.contains(value);
            case DIGEST_FREQUENCY, SUBSCRIPTION_TYPE, SUBSCRIPTION_DEPTH -> initial.contains(value);
        };
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

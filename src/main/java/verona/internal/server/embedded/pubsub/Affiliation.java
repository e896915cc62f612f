package verona.internal.server.embedded.pubsub;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody is to a node, the highest first, XEP-0060 §4.1. */
enum Affiliation {
    OWNER,
    PUBLISHER,
    PUBLISH_ONLY,
    MEMBER,
    NONE,
    OUTCAST;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The affiliation of that name, null where there is none. */
    static @Nullable Affiliation parse(String text) {
        for (Affiliation affiliation : values()) {
            if (affiliation.text.equals(text)) {
                return affiliation;
            }
        }
        return null;
    }

    boolean publishes() {
        return compareTo(PUBLISH_ONLY) <= 0;
    }

    /** Whether it may remove what others have published, and purge the node. */
    boolean removesAll() {
        return compareTo(PUBLISHER) <= 0;
    }

    /** Whether it subscribes and retrieves items whatever the access model says. */
    boolean reads() {
        return removesAll() || this == MEMBER;
    }

    /** The state chart of §4.1. */
    boolean mayBecome(Affiliation other) {
        return switch (this) {
            case OWNER -> other == OWNER || other == NONE;
            case PUBLISHER -> other != MEMBER;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}

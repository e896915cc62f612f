package verona.internal.server.embedded.archive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.StanzaError;

/** Whose messages an archive keeps where the lists do not say, XEP-0441 §2.1.1. */
enum Policy {
    ALWAYS,
    NEVER,
    ROSTER;

    private final String text = name().toLowerCase(Locale.ROOT);

    static Policy parse(@Nullable String text) {
        for (Policy policy : values()) {
            if (policy.text.equals(text)) {
                return policy;
            }
        }
        throw new StanzaError(Condition.BAD_REQUEST, "the default is always, never or roster");
    }

    @Override
    public String toString() {
        return text;
    }
}

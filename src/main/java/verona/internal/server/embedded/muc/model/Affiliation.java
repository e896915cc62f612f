package verona.internal.server.embedded.muc.model;

import java.util.Locale;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.StanzaError;

/** A long-lived relation to a room, the lowest first, XEP-0045 §5.2. */
public enum Affiliation {
    OUTCAST,
    NONE,
    MEMBER,
    ADMIN,
    OWNER;

    private final String text = name().toLowerCase(Locale.ROOT);

    public static Affiliation parse(String text) {
        for (Affiliation affiliation : values()) {
            if (affiliation.text.equals(text)) {
                return affiliation;
            }
        }
        throw new StanzaError(Condition.BAD_REQUEST, "there is no affiliation '" + text + "'");
    }

    public boolean isAtLeast(Affiliation other) {
        return compareTo(other) >= 0;
    }

    @Override
    public String toString() {
        return text;
    }
}

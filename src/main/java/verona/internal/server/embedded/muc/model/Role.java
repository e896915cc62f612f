package verona.internal.server.embedded.muc.model;

import java.util.Locale;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.StanzaError;

/** What an occupant may do while it is in the room, the lowest first, XEP-0045 §5.1. */
public enum Role {
    NONE,
    VISITOR,
    PARTICIPANT,
    MODERATOR;

    private final String text = name().toLowerCase(Locale.ROOT);

    public static Role parse(String text) {
        for (Role role : values()) {
            if (role.text.equals(text)) {
                return role;
            }
        }
        throw new StanzaError(Condition.BAD_REQUEST, "there is no role '" + text + "'");
    }

    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }

    @Override
    public String toString() {
        return text;
    }
}

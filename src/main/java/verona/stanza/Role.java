package verona.stanza;

import java.util.Locale;

/**
 * What an occupant may do while it is in a room (XEP-0045 §5.1).
 *
 * <pre>{@code
 * assertThat(occupant.role()).isEqualTo(MODERATOR);
 * }</pre>
 */
public enum Role {

    /** May kick occupants, and grant and revoke voice. */
    MODERATOR,

    /** May send messages to the room. */
    PARTICIPANT,

    /** May only read, if the room is moderated. */
    VISITOR,

    /** Is not in the room, or has left it. */
    NONE;

    /** The value in a stanza: {@code moderator}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

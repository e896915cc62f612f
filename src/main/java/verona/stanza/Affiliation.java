package verona.stanza;

import java.util.Locale;

/**
 * A user's affiliation with a room; it lasts when the user leaves (XEP-0045 §5.2).
 *
 * <pre>{@code
 * assertThat(server.room("garden").affiliation(romeo.bareJid())).isEqualTo(OWNER);
 * }</pre>
 */
public enum Affiliation {

    /** May configure and destroy the room. */
    OWNER,

    /** May ban users and change the list of members. */
    ADMIN,

    /** May enter the room if it is members-only. */
    MEMBER,

    /** Is banned from the room. */
    OUTCAST,

    /** No affiliation. */
    NONE;

    /** The value in a stanza: {@code owner}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package verona.stanza;

import java.util.Locale;

/**
 * How a user and a room are related, in the room or not (XEP-0045 §5.2).
 *
 * <pre>{@code
 * assertThat(server.room("garden").affiliation(romeo.bareJid())).isEqualTo(OWNER);
 * }</pre>
 */
public enum Affiliation {

    /** Whoever may configure and destroy the room. */
    OWNER,

    /** Whoever may ban users and change the list of members. */
    ADMIN,

    /** Whoever is on the list of members, whom a members-only room lets in. */
    MEMBER,

    /** Whoever is banned from the room. */
    OUTCAST,

    /** Everybody else. */
    NONE;

    /** As it stands in a stanza: {@code owner}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

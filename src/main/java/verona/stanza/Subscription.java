package verona.stanza;

import java.util.Locale;

/**
 * Who is subscribed to whose presence, as a user's roster says it (RFC 6121 §2.1.2.5).
 *
 * <pre>{@code
 * rosterItem(juliet.bareJid()).subscription(BOTH)
 * }</pre>
 */
public enum Subscription {

    /** Neither the user nor the contact. */
    NONE,

    /** The user to the contact's presence. */
    TO,

    /** The contact to the user's presence. */
    FROM,

    /** Each to the other's presence. */
    BOTH,

    /** None: the contact is deleted, or was (RFC 6121 §2.5). */
    REMOVE;

    /** As it stands in a stanza: {@code none}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

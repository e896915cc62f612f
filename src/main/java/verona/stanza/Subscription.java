package verona.stanza;

import java.util.Locale;

/**
 * The state of a presence subscription between a user and a contact (RFC 6121 §2.1.2.5).
 *
 * <pre>{@code
 * Roster.item(juliet.bareJid()).subscription(BOTH)
 * }</pre>
 */
public enum Subscription {

    /** Neither is subscribed to the other's presence. */
    NONE,

    /** The user is subscribed to the contact's presence. */
    TO,

    /** The contact is subscribed to the user's presence. */
    FROM,

    /** Each is subscribed to the other's presence. */
    BOTH,

    /** Deletes the contact, or says that it was deleted (RFC 6121 §2.5). */
    REMOVE;

    /** The value in a stanza: {@code none}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

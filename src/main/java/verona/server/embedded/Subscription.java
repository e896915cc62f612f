package verona.server.embedded;

import java.util.Locale;
import verona.stanza.Element;

/** Who is subscribed to whose presence, seen from a roster: RFC 6121 §2.1.2.5. */
public enum Subscription {
    /** Nobody to anybody's. */
    NONE,
    /** The user to the contact's. */
    TO,
    /** The contact to the user's. */
    FROM,
    /** Each to the other's. */
    BOTH;

    boolean isTo() {
        return this == TO || this == BOTH;
    }

    boolean isFrom() {
        return this == FROM || this == BOTH;
    }

    static Subscription of(Element item) {
        String value = item.attributes().getOrDefault("subscription", "none");
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}

package verona.internal.server.embedded.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A moment as XMPP writes it, XEP-0082 §3.2. */
public final class Timestamp {

    private Timestamp() {}

    /**
     * Reads a moment.
     *
     * @throws StanzaError if it is none
     */
    public static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new StanzaError(Condition.BAD_REQUEST, "'" + text + "' is no date and time");
        }
    }
}

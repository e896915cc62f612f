package verona.internal.server.embedded.muc.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** How much history someone who enters wants, XEP-0045 §7.2.13. */
public record HistoryRequest(int stanzas, int characters, Instant since) {

    /** What a presence asks for. */
    public static HistoryRequest of(Element presence, Instant now) {
        Element join = presence.child(MucNamespaces.JOIN, "x");
        Element history = join == null ? null : join.child(MucNamespaces.JOIN, "history");
        if (history == null) {
            return new HistoryRequest(Integer.MAX_VALUE, Integer.MAX_VALUE, Instant.EPOCH);
        }
        return new HistoryRequest(
                number(history, "maxstanzas"), number(history, "maxchars"), since(history, now));
    }

    private static int number(Element history, String name) {
        String value = history.attribute(name);
        try {
            return value == null ? Integer.MAX_VALUE : capped(Integer.parseUnsignedInt(value));
        } catch (NumberFormatException e) {
            throw bad(name, value);
        }
    }

    /** Whatever is more than an int limits nothing. */
    private static int capped(int unsigned) {
        return unsigned < 0 ? Integer.MAX_VALUE : unsigned;
    }

    private static Instant since(Element history, Instant now) {
        int seconds = number(history, "seconds");
        Instant bySeconds =
                seconds == Integer.MAX_VALUE ? Instant.EPOCH : now.minusSeconds(seconds);
        Instant byTime = time(history.attribute("since"));
        return byTime.isAfter(bySeconds) ? byTime : bySeconds;
    }

    private static Instant time(@Nullable String value) {
        try {
            return value == null ? Instant.EPOCH : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw bad("since", value);
        }
    }

    private static StanzaError bad(String name, @Nullable String value) {
        return new StanzaError(Condition.BAD_REQUEST, name + "='" + value + "' is no limit");
    }

    /** The same, for so many messages at the most. */
    HistoryRequest atMost(int limit) {
        return new HistoryRequest(Math.min(stanzas, limit), characters, since);
    }

    boolean limitsCharacters() {
        return characters != Integer.MAX_VALUE;
    }

    boolean allows(int count, int length, Instant time) {
        return count <= stanzas && length <= characters && !time.isBefore(since);
    }
}

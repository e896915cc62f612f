package verona.match;

import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * One thing that keeps a stanza from being the expected one.
 *
 * @param place where in the stanza: {@code presence/x/item@affiliation}
 * @param reason what is wrong there: {@code expected 'member', was 'none'}
 * @param at the received element, the very object of the stanza's tree, that it is about
 * @param missing the expected child of it that is not there; null if it is about something else
 */
public record Difference(String place, String reason, Element at, @Nullable Element missing) {

    /** On one line: {@code presence/x/item@affiliation: expected 'member', was 'none'}. */
    @Override
    public String toString() {
        return place + ": " + reason;
    }
}

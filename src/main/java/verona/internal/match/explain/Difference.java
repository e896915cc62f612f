package verona.internal.match.explain;

import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * One thing that keeps a stanza from being the expected one.
 *
 * @param kind what kind of thing
 * @param place where in the stanza: {@code presence/x/item@affiliation}
 * @param reason what is wrong there: {@code expected 'member', was 'none'}
 * @param at the received element, the very object of the stanza's tree, that it is about
 * @param expected the expected element, the very object of the expectation's tree: what {@code at}
 *     should have been, or the child of it that is missing, or the strict parent of what is surplus
 * @param attribute the key of the attribute that it is about, {@code ""} if it is about none
 * @param offset from where on two values differ, 0 where no values are compared
 */
public record Difference(
        Kind kind,
        String place,
        String reason,
        Element at,
        Element expected,
        String attribute,
        int offset) {

    /** What can be different. */
    public enum Kind {
        /** The stanza's own name. */
        NAME,
        /** The stanza's own namespace. */
        NAMESPACE,
        /** The value of an attribute, or a text. */
        VALUE,
        /** An expected attribute is not there. */
        MISSING_ATTRIBUTE,
        /** An expected child is not there. */
        MISSING_CHILD,
        /** Something is there that a strict element does not say. */
        SURPLUS,
        /** Something is there that the expectation says is not. */
        EXCLUDED,
        /** A child of a strict element is not in its place. */
        ORDER,
        /** All parts match, but not with the same captures. */
        CAPTURES
    }

    /** The expected child that is not there; null if it is about something else. */
    public @Nullable Element missing() {
        return kind == Kind.MISSING_CHILD ? expected : null;
    }

    /** On one line: {@code presence/x/item@affiliation: expected 'member', was 'none'}. */
    @Override
    public String toString() {
        return place + ": " + reason;
    }
}

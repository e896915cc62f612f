package verona.internal.match.explain;

import java.util.List;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.stanza.Element;

/**
 * What would make an expectation match a stanza that it does not match: changes of one kind, and
 * nothing else.
 *
 * <pre>{@code
 * Correction.of(closest, expectation, captures).forEach(it -> advise(it.way(), it.changes()));
 * }</pre>
 *
 * @param way what would have to be changed
 * @param changes each change of that kind that it takes, one at least
 */
public record Correction(Way way, List<Change> changes) {

    /** The kinds of changes, the most certain first. */
    public enum Way {
        /** The order of the children of a strict element. */
        ORDER,
        /** A namespace. */
        NAMESPACE,
        /** The name of an attribute or element, which goes by nearly the same one. */
        NAME,
        /** Something strict, to be matched by inclusion. */
        STRICTNESS
    }

    /**
     * One change.
     *
     * @param cause the difference that would be gone
     * @param subject the element of the expectation that would be changed
     * @param instead the namespace or name to be expected instead, {@code ""} if it is about none
     */
    public record Change(Difference cause, Element subject, String instead) {}

    /** Those there are for a stanza that has been compared with the expectation. */
    public static List<Correction> of(
            ClosestStanza compared, Expectation expected, Captures captures) {
        return new CorrectionSearch(compared, expected, captures).all();
    }
}

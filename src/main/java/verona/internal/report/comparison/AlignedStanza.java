package verona.internal.report.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stanza on one server, and the one on another server that it corresponds to.
 *
 * @param left null if there is none at this place
 * @param right null if there is none at this place
 * @param change how the two differ
 * @param elsewhere if it is {@link Change#MOVED}, the same stanza at its place on the other server
 * @param lines the lines of both if they differ
 */
public record AlignedStanza(
        @Nullable ComparedStanza left,
        @Nullable ComparedStanza right,
        Change change,
        @Nullable ComparedStanza elsewhere,
        List<AlignedLine> lines) {

    /** How a stanza on one server differs from that on another. */
    public enum Change {
        /** Not at all. */
        SAME,
        /** Its parts are in another order. */
        REORDERED,
        /** Some of it is different. */
        DIFFERENT,
        /** It comes before or after other stanzas; it has a row at its place on each server. */
        MOVED,
        /** There is none on the other server. */
        ADDED
    }

    static AlignedStanza pair(ComparedStanza left, ComparedStanza right) {
        if (left.lines().equals(right.lines())) {
            return new AlignedStanza(left, right, Change.SAME, null, List.of());
        }
        boolean reordered = left.parts().equals(right.parts());
        return new AlignedStanza(
                left,
                right,
                reordered ? Change.REORDERED : Change.DIFFERENT,
                null,
                AlignedLine.of(left.lines(), right.lines()));
    }

    static AlignedStanza onlyLeft(ComparedStanza stanza, @Nullable ComparedStanza elsewhere) {
        return new AlignedStanza(stanza, null, change(elsewhere), elsewhere, List.of());
    }

    static AlignedStanza onlyRight(ComparedStanza stanza, @Nullable ComparedStanza elsewhere) {
        return new AlignedStanza(null, stanza, change(elsewhere), elsewhere, List.of());
    }

    private static Change change(@Nullable ComparedStanza elsewhere) {
        return elsewhere == null ? Change.ADDED : Change.MOVED;
    }

    AlignedStanza mirrored() {
        return new AlignedStanza(
                right, left, change, elsewhere, lines.stream().map(AlignedLine::mirrored).toList());
    }

    /** Whether it counts as a difference: a stanza that has moved does so once. */
    public boolean differs() {
        return change != Change.SAME && !(change == Change.MOVED && left == null);
    }

    /** Whether it comes before that one, on a server on which both are; otherwise it does not. */
    boolean isBefore(AlignedStanza other) {
        if (left != null && other.left != null) {
            return left.number() < other.left.number();
        }
        return right != null && other.right != null && right.number() < other.right.number();
    }
}

package verona.internal.report.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.internal.report.comparison.AlignedStanza.Change;

/**
 * Where a run of a test that failed first differs from an earlier one that passed, which is on the
 * left. What the test has not sent is no difference, because a test that fails ends early.
 *
 * @param row the stanzas that differ
 * @param after the number of the last stanza of this run that comes before what is missing; 0 for
 *     none, and where nothing is missing
 */
public record FirstDifference(AlignedStanza row, int after) {

    private static final Comparator<FirstDifference> ORDER =
            Comparator.comparingInt(FirstDifference::place)
                    .thenComparing(FirstDifference::isMissing)
                    .thenComparingInt(each -> each.stanza().number());

    /** The first one, in the order of time; null if there is none. */
    public static @Nullable FirstDifference of(List<AlignedStanza> rows) {
        List<FirstDifference> all = new ArrayList<>();
        for (AlignedStanza row : rows) {
            if (row.differs() && !isUnsent(row)) {
                all.add(new FirstDifference(row, isMissing(row) ? before(row, rows) : 0));
            }
        }
        return Stream.of(true, false)
                .flatMap(
                        grave -> all.stream().filter(each -> each.isGrave() == grave).sorted(ORDER))
                .findFirst()
                .orElse(null);
    }

    private static boolean isUnsent(AlignedStanza row) {
        return isMissing(row) && row.left() != null && row.left().sent();
    }

    /** What has moved is in this run, at another place. */
    private static boolean isMissing(AlignedStanza row) {
        return row.right() == null && row.change() != Change.MOVED;
    }

    /** Whether this run lacks the stanza. */
    public boolean isMissing() {
        return isMissing(row);
    }

    /** The last stanza of this run whose counterpart came before that one in the other run. */
    private static int before(AlignedStanza missing, List<AlignedStanza> rows) {
        int number = missing.left() == null ? 0 : missing.left().number();
        return rows.stream()
                .filter(row -> row.left() != null && row.right() != null)
                .filter(row -> row.left().number() < number)
                .mapToInt(row -> row.right().number())
                .max()
                .orElse(0);
    }

    private int place() {
        return isMissing() ? after : stanza().number();
    }

    /** Where several clients are at work, their stanzas may well come in another order. */
    private boolean isGrave() {
        return row.change() == Change.DIFFERENT || row.change() == Change.ADDED;
    }

    /** The stanza of this run, or else the one that is missing. */
    public ComparedStanza stanza() {
        boolean moved = row.change() == Change.MOVED && row.right() == null;
        ComparedStanza now = moved ? row.elsewhere() : row.right();
        ComparedStanza stanza = now == null ? row.left() : now;
        if (stanza == null) {
            throw new IllegalStateException("a row without a stanza");
        }
        return stanza;
    }

    /** The sentence that says so: {@code juliet received message chat …}. */
    public String sentence() {
        ComparedStanza stanza = stanza();
        String verb = stanza.sent() ? " sent " : " received ";
        String what = stanza.client() + verb + "#" + stanza.number() + " " + stanza.label();
        if (isMissing()) {
            return "%s did not receive %s".formatted(stanza.client(), stanza.label());
        }
        return switch (row.change()) {
            case MOVED -> what + " in another order";
            case REORDERED -> what + " with its parts in another order";
            case DIFFERENT -> what + lines();
            default -> what + ", which is new";
        };
    }

    private String lines() {
        return row.lines().stream()
                .filter(line -> line.left() == null || !line.left().equals(line.right()))
                .findFirst()
                .map(line -> " with " + quoted(line.right()) + ", it was " + quoted(line.left()))
                .orElse("");
    }

    private static String quoted(@Nullable String line) {
        return line == null ? "nothing" : line.strip();
    }
}

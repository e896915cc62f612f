package verona.internal.report.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of one stanza and the one of the other stanza that it corresponds to.
 *
 * @param left null if there is none
 * @param right null if there is none
 */
public record AlignedLine(@Nullable String left, @Nullable String right) {

    /** More than any lines that are not equal. */
    private static final int EQUAL = 1_000;

    static List<AlignedLine> of(List<String> left, List<String> right) {
        List<Words> lefts = left.stream().map(Words::of).toList();
        List<Words> rights = right.stream().map(Words::of).toList();
        int[] pairs =
                OrderedPairs.of(
                        left.size(),
                        right.size(),
                        (l, r) ->
                                left.get(l).equals(right.get(r))
                                        ? EQUAL
                                        : lefts.get(l).percentInCommon(rights.get(r)));
        List<AlignedLine> lines = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < pairs.length; i++) {
            for (; next < pairs[i]; next++) {
                lines.add(new AlignedLine(null, right.get(next)));
            }
            lines.add(new AlignedLine(left.get(i), pairs[i] < 0 ? null : right.get(next++)));
        }
        right.subList(next, right.size()).forEach(line -> lines.add(new AlignedLine(null, line)));
        return lines;
    }

    AlignedLine mirrored() {
        return new AlignedLine(right, left);
    }
}

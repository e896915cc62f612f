package verona.internal.report.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two sequences of stanzas side by side: first the same stanzas in the same order are pairs, then
 * the same at other places have moved, and what is left between two pairs is compared by likeness.
 */
final class SequenceAlignment {

    /** What has less in common, in percent, is not the same stanza in another form. */
    private static final int LEAST_IN_COMMON = 40;

    private final List<ComparedStanza> lefts;
    private final List<ComparedStanza> rights;
    private final int[] same;
    private final @Nullable ComparedStanza[] rightOfLeft;
    private final @Nullable ComparedStanza[] leftOfRight;
    private final List<AlignedStanza> rows = new ArrayList<>();

    private SequenceAlignment(List<ComparedStanza> lefts, List<ComparedStanza> rights) {
        this.lefts = lefts;
        this.rights = rights;
        List<String> leftParts = lefts.stream().map(ComparedStanza::parts).toList();
        List<String> rightParts = rights.stream().map(ComparedStanza::parts).toList();
        same =
                OrderedPairs.of(
                        lefts.size(),
                        rights.size(),
                        (l, r) -> leftParts.get(l).equals(rightParts.get(r)) ? 1 : 0);
        rightOfLeft = new ComparedStanza[lefts.size()];
        leftOfRight = new ComparedStanza[rights.size()];
        findMoved(leftParts, rightParts);
    }

    static List<AlignedStanza> of(List<ComparedStanza> lefts, List<ComparedStanza> rights) {
        SequenceAlignment alignment = new SequenceAlignment(lefts, rights);
        alignment.align();
        return alignment.rows;
    }

    private void findMoved(List<String> leftParts, List<String> rightParts) {
        Map<String, Deque<Integer>> unpaired = new HashMap<>();
        for (int right : unpairedRights()) {
            unpaired.computeIfAbsent(rightParts.get(right), none -> new ArrayDeque<>()).add(right);
        }
        for (int left = 0; left < same.length; left++) {
            Deque<Integer> others = unpaired.get(leftParts.get(left));
            if (same[left] < 0 && others != null && !others.isEmpty()) {
                int right = others.remove();
                rightOfLeft[left] = rights.get(right);
                leftOfRight[right] = lefts.get(left);
            }
        }
    }

    private List<Integer> unpairedRights() {
        List<Integer> unpaired = new ArrayList<>();
        for (int i = 0; i < rights.size(); i++) {
            unpaired.add(i);
        }
        for (int right : same) {
            unpaired.remove((Integer) right);
        }
        return unpaired;
    }

    private void align() {
        int nextLeft = 0;
        int nextRight = 0;
        for (int left = 0; left < same.length; left++) {
            if (same[left] >= 0) {
                alignBetween(nextLeft, left, nextRight, same[left]);
                rows.add(AlignedStanza.pair(lefts.get(left), rights.get(same[left])));
                nextLeft = left + 1;
                nextRight = same[left] + 1;
            }
        }
        alignBetween(nextLeft, lefts.size(), nextRight, rights.size());
    }

    private void alignBetween(int fromLeft, int toLeft, int fromRight, int toRight) {
        int[] alike = alike(fromLeft, toLeft, fromRight, toRight);
        int right = fromRight;
        for (int left = fromLeft; left < toLeft; left++) {
            int other = alike[left - fromLeft];
            if (other < 0) {
                rows.add(AlignedStanza.onlyLeft(lefts.get(left), rightOfLeft[left]));
                continue;
            }
            addOnlyRight(right, fromRight + other);
            right = fromRight + other;
            rows.add(AlignedStanza.pair(lefts.get(left), rights.get(right++)));
        }
        addOnlyRight(right, toRight);
    }

    private int[] alike(int fromLeft, int toLeft, int fromRight, int toRight) {
        List<Words> leftWords = words(lefts.subList(fromLeft, toLeft));
        List<Words> rightWords = words(rights.subList(fromRight, toRight));
        return OrderedPairs.of(
                leftWords.size(),
                rightWords.size(),
                (l, r) -> {
                    boolean moved =
                            rightOfLeft[fromLeft + l] != null || leftOfRight[fromRight + r] != null;
                    int percent = leftWords.get(l).percentInCommon(rightWords.get(r));
                    return moved || percent < LEAST_IN_COMMON ? 0 : percent;
                });
    }

    private void addOnlyRight(int from, int to) {
        for (int right = from; right < to; right++) {
            rows.add(AlignedStanza.onlyRight(rights.get(right), leftOfRight[right]));
        }
    }

    private static List<Words> words(List<ComparedStanza> stanzas) {
        return stanzas.stream().map(stanza -> Words.of(String.join("\n", stanza.lines()))).toList();
    }
}

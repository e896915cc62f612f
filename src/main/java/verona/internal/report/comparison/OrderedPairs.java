package verona.internal.report.comparison;

import java.util.Arrays;

/**
 * Pairs entries of two lists so that no two pairs cross, and the sum of the pairs' weights is as
 * great as it can be. It takes time and memory by the product of the lists' sizes.
 */
final class OrderedPairs {

    /** How well two entries fit: 0 if they are no pair. */
    interface Weight {
        int of(int left, int right);
    }

    private OrderedPairs() {}

    /** For each entry of the left list the one of the right list, -1 where there is none. */
    static int[] of(int lefts, int rights, Weight weight) {
        int[][] best = best(lefts, rights, weight);
        int[] pairs = new int[lefts];
        Arrays.fill(pairs, -1);
        int left = 0;
        int right = 0;
        while (left < lefts && right < rights) {
            int rest = best[left][right];
            if (rest == best[left + 1][right]) {
                left++;
            } else if (rest == best[left][right + 1]) {
                right++;
            } else {
                pairs[left++] = right++;
            }
        }
        return pairs;
    }

    /** The greatest sum for what is left of both lists from there on. */
    private static int[][] best(int lefts, int rights, Weight weight) {
        int[][] best = new int[lefts + 1][rights + 1];
        for (int left = lefts - 1; left >= 0; left--) {
            for (int right = rights - 1; right >= 0; right--) {
                int without = Math.max(best[left + 1][right], best[left][right + 1]);
                int own = weight.of(left, right);
                best[left][right] =
                        own == 0 ? without : Math.max(without, own + best[left + 1][right + 1]);
            }
        }
        return best;
    }
}

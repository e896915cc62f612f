package verona.internal.match;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Which received children fit an expected child, seen by itself. */
final class MatchingChildren {

    /** From so many pairs on an index saves more than it costs. */
    private static final int MANY_PAIRS = 400;

    private final ExpectedNode expected;
    private final ReceivedNode received;
    private final ElementMatcher matcher;
    private final boolean inOrder;
    private final @Nullable ChildIndex index;

    MatchingChildren(
            ExpectedNode expected, ReceivedNode received, ElementMatcher matcher, boolean inOrder) {
        this.expected = expected;
        this.received = received;
        this.matcher = matcher;
        this.inOrder = inOrder;
        this.index = isWorthAnIndex() ? new ChildIndex(received.children) : null;
    }

    private boolean isWorthAnIndex() {
        long pairs = (long) expected.children.length * received.children.length;
        return !inOrder && expected.children.length > 4 && pairs > MANY_PAIRS;
    }

    /** The indexes of the received children that fit the expected child of that index. */
    BitSet of(int child) {
        BitSet fitting = new BitSet();
        if (index != null) {
            index.candidates(expected.children[child]).forEach(j -> test(child, j, fitting));
            return fitting;
        }
        int from = inOrder ? child : 0;
        int to = inOrder ? child + 1 : received.children.length;
        for (int j = from; j < Math.min(to, received.children.length); j++) {
            test(child, j, fitting);
        }
        return fitting;
    }

    private void test(int child, int j, BitSet fitting) {
        if (matcher.fits(expected.children[child], received.children[j])) {
            fitting.set(j);
        }
    }
}

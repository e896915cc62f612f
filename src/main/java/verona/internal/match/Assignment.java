package verona.internal.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Each expected child assigned to a received child of its own: a complete matching in the graph of
 * what fits what, found by shortest augmenting paths. Immutable once it is handed out.
 */
public final class Assignment {

    private static final int NONE = -1;

    private final ExpectedNode[] expected;
    private final ReceivedNode[] received;
    private final BitSet[] fitting;
    private final int[] toReceived;
    private final int[] toExpected;

    /** The expected children whose place is settled. */
    private final BitSet settled;

    private Assignment(ExpectedNode[] expected, ReceivedNode[] received, BitSet[] fitting) {
        this.expected = expected;
        this.received = received;
        this.fitting = fitting;
        this.toReceived = new int[expected.length];
        this.toExpected = new int[received.length];
        this.settled = new BitSet();
        Arrays.fill(toReceived, NONE);
        Arrays.fill(toExpected, NONE);
    }

    private Assignment(Assignment other) {
        this.expected = other.expected;
        this.received = other.received;
        this.fitting = other.fitting.clone();
        this.toReceived = other.toReceived.clone();
        this.toExpected = other.toExpected.clone();
        this.settled = (BitSet) other.settled.clone();
    }

    /** The assignment of the children, null if there is none. */
    static @Nullable Assignment of(
            ExpectedNode expected, ReceivedNode received, ElementMatcher matcher) {
        int count = expected.children.length;
        int available = received.children.length;
        if (expected.strict ? count != available : count > available) {
            return null;
        }
        BitSet[] fitting = fitting(expected, received, matcher);
        return fitting == null
                ? null
                : new Assignment(expected.children, received.children, fitting).completed();
    }

    /** As many children assigned as can be, in any order. */
    public static Assignment most(
            ExpectedNode expected, ReceivedNode received, ElementMatcher matcher) {
        MatchingChildren fitting = new MatchingChildren(expected, received, matcher, false);
        BitSet[] rows = new BitSet[expected.children.length];
        Arrays.setAll(rows, fitting::of);
        Assignment assignment = new Assignment(expected.children, received.children, rows);
        assignment.assignAll();
        return assignment;
    }

    /** For each expected child what fits it, null if there is nothing for one of them. */
    private static BitSet @Nullable [] fitting(
            ExpectedNode expected, ReceivedNode received, ElementMatcher matcher) {
        MatchingChildren fitting =
                new MatchingChildren(expected, received, matcher, expected.strict);
        BitSet[] rows = new BitSet[expected.children.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = fitting.of(i);
            if (rows[i].isEmpty()) {
                return null;
            }
        }
        return rows;
    }

    /** The received child that an expected child has, null if it has none. */
    @Nullable ReceivedNode assigned(int expectedChild) {
        int found = toReceived[expectedChild];
        return found == NONE ? null : received[found];
    }

    public boolean isAssigned(int expectedChild) {
        return toReceived[expectedChild] != NONE;
    }

    /** The index of the received child that an expected child has. */
    public int index(int expectedChild) {
        return toReceived[expectedChild];
    }

    /** The received children that an expected child could have, as far as it is concerned. */
    BitSet fitting(int expectedChild) {
        return fitting[expectedChild];
    }

    ReceivedNode received(int index) {
        return received[index];
    }

    /** One where that expected child has that received child for good, null if there is none. */
    @Nullable Assignment with(int expectedChild, int receivedChild) {
        BitSet only = new BitSet();
        only.set(receivedChild);
        Assignment changed = new Assignment(this);
        changed.fitting[expectedChild] = only;
        changed.settled.set(expectedChild);
        changed.dropIfUnfit(expectedChild);
        return changed.completed();
    }

    /**
     * One that also holds now that these captures have been bound, null if there is none. What is
     * settled has an assignment of its own, and is not gone into again.
     */
    @Nullable Assignment narrowed(List<String> captures, ElementMatcher matcher) {
        Assignment changed = new Assignment(this);
        for (int i = 0; i < expected.length; i++) {
            if (!settled.get(i) && !Collections.disjoint(expected[i].captures, captures)) {
                changed.narrow(i, matcher);
            }
        }
        return changed.completed();
    }

    private void narrow(int i, ElementMatcher matcher) {
        BitSet fits = new BitSet(received.length);
        fitting[i].stream().filter(j -> matcher.fits(expected[i], received[j])).forEach(fits::set);
        fitting[i] = fits;
        dropIfUnfit(i);
    }

    private void dropIfUnfit(int i) {
        int j = toReceived[i];
        if (j != NONE && !fitting[i].get(j)) {
            toReceived[i] = NONE;
            toExpected[j] = NONE;
        }
    }

    private @Nullable Assignment completed() {
        return assignAll() ? this : null;
    }

    /** What captures comes last, so that it gets the earliest of what nothing else needs. */
    private boolean assignAll() {
        boolean complete = true;
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < expected.length; i++) {
                if (toReceived[i] == NONE && expected[i].captures.isEmpty() == (pass == 0)) {
                    complete &= assign(i);
                }
            }
        }
        return complete;
    }

    private boolean assign(int i) {
        BitSet fits = fitting[i];
        for (int j = fits.nextSetBit(0); j >= 0; j = fits.nextSetBit(j + 1)) {
            if (toExpected[j] == NONE) {
                toExpected[j] = i;
                toReceived[i] = j;
                return true;
            }
        }
        return augment(i);
    }

    /** Breadth first, with a queue: however many children there are, the stack stays as it is. */
    private boolean augment(int start) {
        int[] reachedFrom = new int[received.length];
        BitSet unreached = new BitSet(received.length);
        unreached.set(0, received.length);
        int[] queue = new int[expected.length];
        queue[0] = start;
        int queued = 1;
        for (int head = 0; head < queued; head++) {
            BitSet next = (BitSet) fitting[queue[head]].clone();
            next.and(unreached);
            unreached.andNot(next);
            for (int j = next.nextSetBit(0); j >= 0; j = next.nextSetBit(j + 1)) {
                reachedFrom[j] = queue[head];
                if (toExpected[j] == NONE) {
                    shift(j, start, reachedFrom);
                    return true;
                }
                queue[queued++] = toExpected[j];
            }
        }
        return false;
    }

    /** Gives each expected child on the path to a free received child the next one on it. */
    private void shift(int free, int start, int[] reachedFrom) {
        int j = free;
        while (true) {
            int i = reachedFrom[j];
            int previous = toReceived[i];
            toReceived[i] = j;
            toExpected[j] = i;
            if (i == start) {
                return;
            }
            j = previous;
        }
    }
}

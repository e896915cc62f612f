package verona.match;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Assigns each of several expected elements to a received one of its own. Those that capture
 * nothing are assigned by augmenting paths (a maximum bipartite matching); those that do are tried
 * one after another, since what one captures binds the others.
 */
final class Assigning {

    private static final int NONE = -1;

    private final List<Pattern> expected;
    private final List<Candidate> received;
    private final Bindings bindings;
    private final int[] place;
    private final int[] occupant;

    Assigning(List<Pattern> expected, List<Candidate> received, Bindings bindings) {
        this.expected = expected;
        this.received = received;
        this.bindings = bindings;
        place = new int[expected.size()];
        occupant = new int[received.size()];
        Arrays.fill(place, NONE);
        Arrays.fill(occupant, NONE);
    }

    /** Whether all find a place, and the rest holds too with what they capture. */
    boolean complete(BooleanSupplier rest) {
        return expected.size() <= received.size() && isPlausible() && capturing(0, rest);
    }

    /** The places found, by the index of what was expected. */
    int[] places() {
        return place.clone();
    }

    /** Tries the capturing ones from that index on; then the others. */
    private boolean capturing(int from, BooleanSupplier rest) {
        int next = from;
        while (next < expected.size() && !expected.get(next).captures(bindings)) {
            next++;
        }
        if (next == expected.size()) {
            return others(rest);
        }
        for (int i = 0; i < received.size(); i++) {
            if (occupant[i] == NONE && tryAt(next, i, rest)) {
                return true;
            }
        }
        return false;
    }

    private boolean tryAt(int capturing, int at, BooleanSupplier rest) {
        occupant[at] = capturing;
        place[capturing] = at;
        BooleanSupplier onwards =
                () -> {
                    bindings.countTry();
                    return capturing(capturing + 1, rest);
                };
        if (expected.get(capturing).matches(received.get(at), bindings, onwards)) {
            return true;
        }
        occupant[at] = NONE;
        place[capturing] = NONE;
        return false;
    }

    /**
     * Those that capture nothing (any more), by augmenting paths; undone if the rest then fails.
     */
    private boolean others(BooleanSupplier rest) {
        int[] placeBefore = place.clone();
        int[] occupantBefore = occupant.clone();
        Augmenting paths =
                new Augmenting(
                        place,
                        occupant,
                        (i, j) ->
                                placeBefore[i] == NONE && occupantBefore[j] == NONE && fits(i, j));
        if (paths.placeAll() && rest.getAsBoolean()) {
            return true;
        }
        System.arraycopy(placeBefore, 0, place, 0, place.length);
        System.arraycopy(occupantBefore, 0, occupant, 0, occupant.length);
        return false;
    }

    private boolean fits(int i, int j) {
        return expected.get(i).matches(received.get(j), bindings, () -> true);
    }

    /** With captures left out of account there must be a way too: most hopeless cases end here. */
    private boolean isPlausible() {
        boolean captures = false;
        for (Pattern pattern : expected) {
            captures |= pattern.captures(bindings);
        }
        if (!captures) {
            return true;
        }
        int[] places = place.clone();
        return new Augmenting(places, occupant.clone(), this::mightFit).placeAll();
    }

    private boolean mightFit(int i, int j) {
        int mark = bindings.mark();
        boolean fits = fits(i, j);
        bindings.undo(mark);
        return fits;
    }
}

package verona.match;

import java.util.Arrays;

/**
 * Maximum bipartite matching by augmenting paths (Kuhn's algorithm); earlier places are preferred.
 */
final class Augmenting {

    /** Whether an expected one fits a received one. */
    interface Fit {
        boolean test(int expected, int received);
    }

    private static final int NONE = -1;
    private static final byte UNKNOWN = 0;
    private static final byte YES = 1;
    private static final byte NO = 2;

    private final int[] place;
    private final int[] occupant;
    private final Fit fit;
    private final byte[][] known;

    /**
     * The arrays hold what is placed already, {@code -1} where nothing is, and are filled further.
     */
    Augmenting(int[] place, int[] occupant, Fit fit) {
        this.place = place;
        this.occupant = occupant;
        this.fit = fit;
        known = new byte[place.length][];
    }

    /** Whether all find a place. */
    boolean placeAll() {
        for (int i = 0; i < place.length; i++) {
            if (place[i] == NONE && !placeFree(i) && !augment(i, new boolean[occupant.length])) {
                return false;
            }
        }
        return true;
    }

    private boolean placeFree(int i) {
        for (int j = 0; j < occupant.length; j++) {
            if (occupant[j] == NONE && fits(i, j)) {
                put(i, j);
                return true;
            }
        }
        return false;
    }

    private boolean augment(int i, boolean[] visited) {
        for (int j = 0; j < occupant.length; j++) {
            if (!visited[j] && fits(i, j)) {
                visited[j] = true;
                if (occupant[j] == NONE || augment(occupant[j], visited)) {
                    put(i, j);
                    return true;
                }
            }
        }
        return false;
    }

    private void put(int i, int j) {
        place[i] = j;
        occupant[j] = i;
    }

    private boolean fits(int i, int j) {
        if (known[i] == null) {
            known[i] = new byte[occupant.length];
            Arrays.fill(known[i], UNKNOWN);
        }
        if (known[i][j] == UNKNOWN) {
            known[i][j] = fit.test(i, j) ? YES : NO;
        }
        return known[i][j] == YES;
    }
}

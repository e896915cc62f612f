package verona.internal.schedule;

import java.time.Duration;

/**
 * How long a search goes on.
 *
 * @param bound the plays that the exhaustive part may take, those abandoned included
 * @param randomPlays the plays that the random part may take
 * @param time after which no play begins, neither in the search nor in looking for the smallest
 *     order
 * @param depth of the bugs that the random part finds with the chance it promises: how many pairs
 *     of events have to be in a certain order. At least 1
 * @param seed of the random part: the same seed gives the same plays
 */
public record SearchLimits(int bound, int randomPlays, Duration time, int depth, long seed) {

    /** What holds unless a test says otherwise. */
    public static final SearchLimits DEFAULT =
            new SearchLimits(2_000, 10_000, Duration.ofSeconds(10), 3, 1);

    public SearchLimits {
        if (depth < 1) {
            throw new IllegalArgumentException("The depth of a bug is at least 1, not " + depth);
        }
    }
}

package verona.internal.schedule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a search has found.
 *
 * @param orders the orders played to their end, those held equal counted once
 * @param plays all plays, those that were abandoned or equal to others included
 * @param abandoned the plays that were ended because an equal order had been played
 * @param isExhaustive whether every order has been played, or one that is held equal to it
 * @param deviations every order with at most that many deviations has been played, or one that is
 *     held equal to it; the greatest integer if the search is exhaustive, -1 if it says nothing
 * @param unrepeatable the plays in which something else was possible than before in the same order:
 *     if there are any, the program under test is not deterministic and nothing is exhaustive
 * @param time that the plays took
 * @param chance what the random part promises, null if there was none
 * @param failing the order that failed, null if none did
 */
public record Explored(
        int orders,
        int plays,
        int abandoned,
        boolean isExhaustive,
        int deviations,
        int unrepeatable,
        Duration time,
        @Nullable Chance chance,
        @Nullable PlayedOrder failing) {

    /** How fast it was, 0 if it took no time. */
    public double playsPerSecond() {
        return time.isZero() ? 0 : plays / (time.toNanos() / 1e9);
    }
}

package verona.internal.schedule;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * Looks for the failing order with the fewest deviations: first by leaving out one deviation after
 * the other of an order that fails, then by playing all orders with fewer deviations. The same
 * order leads to the same result, unless time is up.
 */
public final class SmallestOrder {

    private final Plays plays;
    private final SearchLimits limits;
    private final LongSupplier nanos;
    private final long start;
    private PlayedOrder best;
    private int played;
    private boolean isProven = true;

    private SmallestOrder(
            Plays plays, PlayedOrder failing, SearchLimits limits, LongSupplier nanos) {
        this.plays = plays;
        this.best = failing;
        this.limits = limits;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /**
     * Finds it, with at most as many plays as the bound of the exhaustive part, and in as much time
     * as a search may take.
     */
    public static Smallest of(Plays plays, PlayedOrder failing, SearchLimits limits) {
        return of(plays, failing, limits, System::nanoTime);
    }

    static Smallest of(Plays plays, PlayedOrder failing, SearchLimits limits, LongSupplier nanos) {
        return new SmallestOrder(plays, failing, limits, nanos).find();
    }

    private Smallest find() {
        PlayedOrder again = play(Replay.of(Deviation.of(best)));
        if (again.failure() == null) {
            return new Smallest(best, false, false, played);
        }
        best = again;
        leaveOut();
        playFewer();
        return new Smallest(best, isProven, true, played);
    }

    private void leaveOut() {
        boolean isSmaller = true;
        while (isSmaller) {
            isSmaller = false;
            for (int i = best.deviations() - 1; i >= 0; i = Math.min(i, best.deviations()) - 1) {
                isSmaller |= goesOn() && fails(MovedEvents.allBut(i, best));
            }
        }
    }

    private void playFewer() {
        if (best.deviations() == 0) {
            return;
        }
        if (!goesOn()) {
            isProven = false;
            return;
        }
        PlayedOrder asWritten = play(Replay.of(List.of()));
        if (asWritten.failure() != null) {
            best = asWritten;
            return;
        }
        FewDeviations fewer = new FewDeviations(asWritten, best.deviations() - 1);
        while (goesOn() && !fewer.isComplete()) {
            Replay replay = Replay.of(fewer.next());
            PlayedOrder order = play(replay);
            if (order.failure() != null) {
                best = order;
                return;
            }
            isProven &= replay.misfit().isEmpty();
            fewer.add(order);
        }
        isProven &= fewer.isComplete();
    }

    private boolean fails(MovedEvents fewer) {
        PlayedOrder order = play(fewer);
        if (order.failure() != null) {
            best = order;
        }
        return order.failure() != null;
    }

    private PlayedOrder play(Scheduler scheduler) {
        played++;
        return plays.play(scheduler);
    }

    private boolean goesOn() {
        return played < limits.bound() && nanos.getAsLong() - start < limits.time().toNanos();
    }
}

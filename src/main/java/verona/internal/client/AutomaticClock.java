package verona.internal.client;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.internal.schedule.ClockEvents;

/** A server's clock that moves on when a step waits, and nothing is under way. */
final class AutomaticClock implements ClockEvents {

    private final ThreadLocal<Boolean> settling = ThreadLocal.withInitial(() -> false);
    private final Scenario scenario;
    private final Supplier<@Nullable Duration> due;
    private final Runnable move;

    AutomaticClock(Scenario scenario, Supplier<@Nullable Duration> due, Runnable move) {
        this.scenario = scenario;
        this.due = due;
        this.move = move;
    }

    @Override
    public @Nullable String next() {
        Duration left = due.get();
        return left == null ? null : "the clock's next moment";
    }

    @Override
    public void happen() {
        move.run();
    }

    /** Whether this thread waits until nothing is under way. */
    boolean isSettling() {
        return settling.get();
    }

    /** A step waits: waits until nothing is under way. */
    void settle() {
        settling.set(true);
        try {
            scenario.causality().awaitRest();
        } finally {
            settling.remove();
        }
    }

    /** Moves on to what is due next; false if nothing is. */
    boolean moves() {
        if (due.get() == null) {
            return false;
        }
        move.run();
        return true;
    }
}

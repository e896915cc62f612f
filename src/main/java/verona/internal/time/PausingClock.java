package verona.internal.time;

import java.util.function.LongSupplier;

/**
 * A clock that needs somebody to tick. Without a tick it goes on for a moment and then stands
 * still: nothing in the JVM has run. Safe for use by several threads.
 */
final class PausingClock {

    private final LongSupplier time;
    private final long most;
    private volatile Tick last;

    /**
     * The last tick.
     *
     * @param at when it was, by the machine's time
     * @param shown what the clock showed then
     * @param running whether the clock goes on from there
     */
    private record Tick(long at, long shown, boolean running) {}

    /**
     * A clock that runs, and shows the machine's time.
     *
     * @param time the machine's time, in nanoseconds
     * @param most how long it goes on without a tick, in nanoseconds
     */
    PausingClock(LongSupplier time, long most) {
        this.time = time;
        this.most = most;
        long now = time.getAsLong();
        last = new Tick(now, now, true);
    }

    /** What it shows, in nanoseconds: it never goes back. */
    long nanos() {
        return shown(last, time.getAsLong());
    }

    /**
     * It is still observed; to be called by one thread alone.
     *
     * @param running whether the clock goes on from now
     */
    void tick(boolean running) {
        long now = time.getAsLong();
        last = new Tick(now, shown(last, now), running);
    }

    private long shown(Tick tick, long now) {
        return tick.running ? tick.shown + Math.min(now - tick.at, most) : tick.shown;
    }
}

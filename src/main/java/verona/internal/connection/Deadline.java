package verona.internal.connection;

import java.time.Duration;

/** When the wait for the server is over. */
final class Deadline {

    /** The wait is never over. */
    static final Deadline NEVER = new Deadline(0, Long.MAX_VALUE);

    private final long start;
    private final long nanos;

    private Deadline(long start, long nanos) {
        this.start = start;
        this.nanos = nanos;
    }

    static Deadline in(Duration timeout) {
        return new Deadline(System.nanoTime(), timeout.toNanos());
    }

    boolean isNever() {
        return this == NEVER;
    }

    /** How long there is still to wait, rounded up; zero or less if it is over. */
    long millisLeft() {
        long left = nanos - (System.nanoTime() - start);
        return -Math.floorDiv(-left, 1_000_000L);
    }
}

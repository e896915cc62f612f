package verona.internal.time;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** When the wait for the server is over. It pauses as {@link WaitingTime} does. */
public final class Deadline {

    /** The wait is never over. */
    public static final Deadline NEVER = new Deadline(0, Long.MAX_VALUE);

    private final long start;
    private final long nanos;

    private Deadline(long start, long nanos) {
        this.start = start;
        this.nanos = nanos;
    }

    /** One that is that long from now. */
    public static Deadline in(Duration timeout) {
        return new Deadline(WaitingTime.nanos(), timeout.toNanos());
    }

    /**
     * Waits for a result.
     *
     * @throws TimeoutException if it has not come by then
     */
    public <T> T await(Future<T> result)
            throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            try {
                return result.get(Math.max(1, millisLeft()), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (millisLeft() <= 0) {
                    throw e;
                }
            }
        }
    }

    /** Waits for the end of a thread. */
    public void await(Thread thread) throws InterruptedException {
        do {
            thread.join(Math.max(1, millisLeft()));
        } while (thread.isAlive() && millisLeft() > 0);
    }

    /** Whether the wait has no end. */
    public boolean isNever() {
        return this == NEVER;
    }

    /** How long there is still to wait, rounded up; zero or less if it is over. */
    public long millisLeft() {
        if (isNever()) {
            return Long.MAX_VALUE;
        }
        long left = nanos - (WaitingTime.nanos() - start);
        return -Math.floorDiv(-left, 1_000_000L);
    }
}

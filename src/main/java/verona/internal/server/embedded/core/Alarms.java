package verona.internal.server.embedded.core;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tasks for later. They wait as timeouts do: this is for peers that keep a connection waiting, not
 * for anything that a client learns the time of.
 */
final class Alarms {

    private record Alarm(long nanos, Runnable task) implements Comparable<Alarm> {

        @Override
        public int compareTo(Alarm other) {
            return Long.compare(nanos, other.nanos);
        }
    }

    private final Queue<Alarm> alarms = new PriorityQueue<>();
    private final LongSupplier time;
    private final long start;

    /** By that time in nanoseconds, of which only differences are looked at. */
    Alarms(LongSupplier time) {
        this.time = time;
        start = time.getAsLong();
    }

    void add(long millis, Runnable task) {
        alarms.add(new Alarm(now() + TimeUnit.MILLISECONDS.toNanos(millis), task));
    }

    /** For {@link java.nio.channels.Selector#select}: how long until the next, 0 for ever. */
    long millisLeft() {
        Alarm next = alarms.peek();
        if (next == null) {
            return 0;
        }
        long left = TimeUnit.NANOSECONDS.toMillis(next.nanos() - now());
        return Math.max(1, left + 1);
    }

    /** Takes out those whose time has come. */
    List<Runnable> due() {
        List<Runnable> due = new ArrayList<>();
        while (!alarms.isEmpty() && alarms.peek().nanos() <= now()) {
            due.add(alarms.remove().task());
        }
        return due;
    }

    /** Nanoseconds since these alarms began: unlike those of the machine, they never overflow. */
    private long now() {
        return time.getAsLong() - start;
    }
}

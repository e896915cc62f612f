package verona.internal.server.embedded.core;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Tasks for certain times of the server's clock, which a test may stop or set forward. Belongs to
 * the dispatcher.
 */
public final class Timers {

    private final TreeSet<Timer> waiting = new TreeSet<>();
    private final ServerClock clock;
    private ObjLongConsumer<Runnable> alarms = (task, millis) -> {};
    private @Nullable Instant alarm;
    private long numbers;

    /** A task that waits for its time. */
    public final class Timer implements Comparable<Timer> {

        private final Instant due;
        private final long number;
        private final Runnable task;

        private Timer(Instant due, Runnable task) {
            this.due = due;
            this.task = task;
            number = numbers++;
        }

        @Override
        public int compareTo(Timer other) {
            int later = due.compareTo(other.due);
            return later == 0 ? Long.compare(number, other.number) : later;
        }

        /** It is not to run any more. */
        public void cancel() {
            waiting.remove(this);
        }
    }

    /** By that clock; no task runs by itself before {@link #wakeBy} has been called. */
    Timers(ServerClock clock) {
        this.clock = clock;
    }

    /**
     * Says what wakes it while the clock runs.
     *
     * @param after has a task run when that many milliseconds have passed
     */
    public void wakeBy(ObjLongConsumer<Runnable> after) {
        alarms = after;
    }

    /** Has a task run at that time, as a task of its own if the time has come already. */
    public Timer at(Instant due, Runnable task) {
        Timer timer = new Timer(due, task);
        waiting.add(timer);
        setAlarm();
        return timer;
    }

    /** The clock shows another time than it did, or has stopped, or goes on. */
    public void clockChanged() {
        alarm = null;
        runDue();
    }

    /** When the next task is due; null if none waits. */
    public @Nullable Instant next() {
        return waiting.isEmpty() ? null : waiting.first().due;
    }

    /** How many tasks wait. */
    int size() {
        return waiting.size();
    }

    /** An alarm that another has taken the place of is none any more. */
    private void ring(Instant due) {
        if (due.equals(alarm)) {
            alarm = null;
            runDue();
        }
    }

    private void runDue() {
        while (!waiting.isEmpty() && isDue(waiting.first())) {
            Timer timer = waiting.first();
            timer.cancel();
            timer.task.run();
        }
        setAlarm();
    }

    private boolean isDue(Timer timer) {
        return !timer.due.isAfter(clock.now());
    }

    /** One alarm is enough: it is for the first, and each sets the next. */
    private void setAlarm() {
        if (waiting.isEmpty() || clock.isStopped() && !isDue(waiting.first())) {
            return;
        }
        Instant first = waiting.first().due;
        if (alarm == null || first.isBefore(alarm)) {
            alarm = first;
            long millis = Duration.between(clock.now(), first).toMillis();
            alarms.accept(() -> ring(first), Math.max(0, millis));
        }
    }
}

package verona.internal.server.embedded.core;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The thread that waits for the alarms of all servers that have none of their own. */
final class AlarmThread {

    private static final ScheduledThreadPoolExecutor THREAD = thread();

    private AlarmThread() {}

    private static ScheduledThreadPoolExecutor thread() {
        ScheduledThreadPoolExecutor one =
                new ScheduledThreadPoolExecutor(
                        1, task -> Threads.daemon(task, "verona-server-alarms"));
        one.setRemoveOnCancelPolicy(true);
        return one;
    }

    /** Runs something when that time has passed. */
    static Future<?> after(long millis, Runnable task) {
        return THREAD.schedule(task, millis, TimeUnit.MILLISECONDS);
    }
}

package verona.internal.schedule;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for the parts of plays: a search plays thousands, and need not start as many. */
final class PartThreads {

    private static final ExecutorService THREADS =
            new ThreadPoolExecutor(
                    0,
                    Integer.MAX_VALUE,
                    10,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    PartThreads::daemon);

    private PartThreads() {}

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "verona-part");
        thread.setDaemon(true);
        return thread;
    }

    /** Runs a part on a thread of its own. */
    static void run(Runnable part) {
        THREADS.execute(part);
    }
}

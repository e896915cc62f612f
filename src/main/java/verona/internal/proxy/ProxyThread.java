package verona.internal.proxy;

import java.time.Duration;

/** A thread of a proxy, which keeps no JVM from ending. */
final class ProxyThread extends Thread {

    ProxyThread(Runnable task) {
        super(task, "verona-proxy");
        setDaemon(true);
    }

    /** Waits for its end. */
    void awaitEnd() {
        awaitEnd(Duration.ZERO);
    }

    /** Waits for its end for so long at most; for ever if that is zero. */
    void awaitEnd(Duration most) {
        boolean interrupted = Thread.interrupted(); // Then it would not wait.
        try {
            join(most.toMillis());
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

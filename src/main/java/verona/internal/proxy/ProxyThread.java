package verona.internal.proxy;

/** A thread of a proxy, which keeps no JVM from ending. */
final class ProxyThread extends Thread {

    ProxyThread(Runnable task) {
        super(task, "verona-proxy");
        setDaemon(true);
    }

    /** Waits for its end. */
    void awaitEnd() {
        boolean interrupted = Thread.interrupted(); // Then it would not wait.
        try {
            join();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package verona.internal.schedule;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Decides what happens next whenever nothing moves any more, on a thread of its own. */
final class Controller {

    private static final long PAUSE_NANOS = 1_000_000;

    private final BooleanSupplier decide;
    private final Rest rest;
    private final long silence;
    private final Thread thread;
    private volatile long still;
    private volatile boolean ended;

    /**
     * One that has not begun.
     *
     * @param decide has the next thing happen, if one can
     * @param silence how long nothing moves before that is for good
     */
    Controller(BooleanSupplier decide, Rest rest, Duration silence) {
        this.decide = decide;
        this.rest = rest;
        this.silence = silence.toNanos();
        thread = new Thread(this::run, "verona-schedule");
        thread.setDaemon(true);
    }

    void start() {
        still = System.nanoTime();
        thread.start();
    }

    /** Something has moved. */
    void moved() {
        still = System.nanoTime();
    }

    /** Whether nothing has moved for so long that nothing will. */
    boolean isSilent() {
        return System.nanoTime() - still > silence;
    }

    private void run() {
        try {
            while (!ended) {
                rest.await();
                if (!ended && !decide.getAsBoolean()) {
                    // Only a program that acts by its own time can change that.
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        } catch (InterruptedException e) {
            // Its end.
            return;
        }
    }

    /** Ends it, and waits for what it does. */
    void end() {
        ended = true;
        if (Thread.currentThread() != thread) {
            boolean interrupted = Thread.interrupted();
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package verona.internal.time;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The time that all timeouts are measured by. It stands still while the JVM does (a breakpoint that
 * suspends all threads, a computer that sleeps), and while a debugger holds any thread of the JVM.
 *
 * <p>A thread ticks. If a tick is late, all threads of the JVM were late.
 */
public final class WaitingTime {

    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(25);

    /** What a standstill costs: more than a thread usually waits for a processor. */
    private static final long MOST = TimeUnit.MILLISECONDS.toNanos(100);

    /** Most runs are over by then, and need not find out whether there is a debugger. */
    private static final int TICKS_BEFORE_DEBUGGER = 40;

    private static final PausingClock CLOCK = new PausingClock(System::nanoTime, MOST);

    static {
        Thread ticker = new Thread(WaitingTime::tick, "waiting-time");
        ticker.setDaemon(true);
        ticker.start();
    }

    private WaitingTime() {}

    /** The present moment in nanoseconds, of which only differences mean anything. */
    public static long nanos() {
        return CLOCK.nanos();
    }

    private static void tick() {
        for (int i = 0; i < TICKS_BEFORE_DEBUGGER; i++) {
            LockSupport.parkNanos(TICK);
            CLOCK.tick(true);
        }
        Debugger debugger = Debugger.find();
        while (true) {
            LockSupport.parkNanos(TICK);
            CLOCK.tick(!debugger.holdsThread());
        }
    }
}

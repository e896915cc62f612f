package verona.internal.schedule;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Takes it that nothing moves after a while. It is for machines that do not say it. */
final class QuietPeriod implements Rest {

    private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    @Override
    public void close() {}

    @Override
    public void await() throws InterruptedException {
        LockSupport.parkNanos(NANOS);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}

package verona.internal.server.embedded.stream;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import verona.internal.fault.Pace;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Timers;

/** One direction's pace, by the server's clock. Belongs to the dispatcher. */
final class ClockedPace {

    private static final long MILLISECOND = 1_000;

    private final Pace pace = new Pace();
    private final Router router;
    private final Runnable whenDue;
    private Timers.@Nullable Timer timer;

    /**
     * One that holds nothing back yet.
     *
     * @param whenDue is called when bytes are due that were held back
     */
    ClockedPace(Router router, Runnable whenDue) {
        this.router = router;
        this.whenDue = whenDue;
    }

    /** Changes the pace; what is due because of that is to be asked for afterwards. */
    void change(Consumer<Pace> change) {
        change.accept(pace);
    }

    /** Whether bytes take their time. */
    boolean isSlow() {
        return pace.isSlow();
    }

    /** How many bytes are held back. */
    long held() {
        return pace.held();
    }

    /** Takes bytes that are sent now, and gives those that go on now, in one write. */
    ByteBuffer pass(ByteBuffer more) {
        if (pace.isIdle()) {
            return more;
        }
        long now = router.clock().now().toEpochMilli() * MILLISECOND;
        pace.hold(more, now);
        return pace.next(now);
    }

    /** Has {@code whenDue} called if something is held back. */
    void await() {
        cancel();
        if (pace.held() > 0) {
            long millis = -Math.floorDiv(-pace.due(), MILLISECOND);
            timer = router.timers().at(Instant.ofEpochMilli(millis), whenDue);
        }
    }

    /** Holds nothing back any more: what is held is due. */
    void release() {
        pace.release();
    }

    /** Forgets what is held back. */
    void discard() {
        pace.discard();
        cancel();
    }

    private void cancel() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}

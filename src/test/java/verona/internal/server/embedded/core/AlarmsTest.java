package verona.internal.server.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlarmsTest {

    /** It overflows on the way, as that of a machine may. */
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

    private final Alarms alarms = new Alarms(nanos::get);
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void add() {
        alarms.add(20, () -> done.add("third"));
        alarms.add(10, () -> done.add("second"));
        alarms.add(0, () -> done.add("first"));
    }

    private void pass(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
        alarms.due().forEach(Runnable::run);
    }

    @Test
    void takesOutOnlyWhatIsDue() {
        pass(0);
        assertThat(done).containsExactly("first");
        pass(9);
        assertThat(done).containsExactly("first");
        pass(1);
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void takesOutWhatIsDueInTheOrderOfTime() {
        pass(20);
        assertThat(done).containsExactly("first", "second", "third");
        pass(20);
        assertThat(done).hasSize(3);
    }

    @Test
    void countsTheTimeFromWhenATaskIsGiven() {
        pass(15);
        alarms.add(10, () -> done.add("fourth"));
        pass(10);
        assertThat(done).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void tellsHowLongToWait() {
        assertThat(alarms.millisLeft()).isPositive();
        pass(0);
        assertThat(alarms.millisLeft()).isGreaterThanOrEqualTo(10);
        pass(100);
        assertThat(alarms.millisLeft()).as("for ever").isZero();
    }
}

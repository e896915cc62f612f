package verona.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PausingClockTest {

    private static final long MOST = 100;

    private final AtomicLong time = new AtomicLong(-7000);
    private final PausingClock clock = new PausingClock(time::get, MOST);
    private final long begun = clock.nanos();

    private void pass(long nanos) {
        time.addAndGet(nanos);
    }

    private long shown() {
        return clock.nanos() - begun;
    }

    @Test
    void showsTheTimeBetweenTicks() {
        pass(30);
        assertThat(shown()).isEqualTo(30);
        clock.tick(true);
        pass(60);
        assertThat(shown()).isEqualTo(90);
    }

    @Test
    void standsStillIfNoTickComes() {
        pass(1_000_000);
        assertThat(shown()).isEqualTo(MOST);
        clock.tick(true);
        assertThat(shown()).isEqualTo(MOST);
        pass(1);
        assertThat(shown()).isEqualTo(MOST + 1);
    }

    @Test
    void standsStillWhileAThreadIsHeld() {
        pass(20);
        clock.tick(false);
        pass(50);
        clock.tick(false);
        pass(50);
        assertThat(shown()).isEqualTo(20);
        clock.tick(true);
        pass(5);
        assertThat(shown()).isEqualTo(25);
    }
}

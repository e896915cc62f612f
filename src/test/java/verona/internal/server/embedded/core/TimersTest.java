package verona.internal.server.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks run by the server's clock, and one alarm of the machine's is enough for all. */
class TimersTest {

    private static final Instant START = Instant.parse("1597-01-30T20:00:00Z");

    private final ServerClock clock = new ServerClock();
    private final Timers timers = new Timers(clock);
    private final List<Long> alarms = new ArrayList<>();
    private final List<Runnable> rings = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void stop() {
        clock.stop(START);
        timers.wakeBy(
                (task, millis) -> {
                    rings.add(task);
                    alarms.add(millis);
                });
    }

    private Timers.Timer at(long seconds, String name) {
        return timers.at(START.plusSeconds(seconds), () -> done.add(name));
    }

    private void advance(long seconds) {
        clock.advance(Duration.ofSeconds(seconds));
        timers.clockChanged();
    }

    @Test
    void runsInOrderWhatIsDue() {
        at(3, "three");
        at(1, "one");
        at(2, "two");
        advance(2);
        assertThat(done).containsExactly("one", "two");
        assertThat(timers.size()).isEqualTo(1);
    }

    @Test
    void runsTasksOfOneTimeInTheOrderOfTheirRegistration() {
        at(1, "one");
        at(1, "two");
        advance(1);
        assertThat(done).containsExactly("one", "two");
    }

    @Test
    void runsNothingThatIsCancelled() {
        at(1, "one").cancel();
        advance(1);
        assertThat(done).isEmpty();
    }

    @Test
    void setsNoAlarmWhileTheClockIsStopped() {
        at(1, "one");
        assertThat(alarms).isEmpty();
        clock.run();
        timers.clockChanged();
        assertThat(alarms).hasSize(1);
    }

    @Test
    void setsAnAlarmForWhatIsDueAlready() {
        at(0, "now");
        assertThat(done).as("it is a task of its own").isEmpty();
        assertThat(alarms).containsExactly(0L);
        rings.get(0).run();
        assertThat(done).containsExactly("now");
    }

    @Test
    void setsOneAlarmForAll() {
        clock.run();
        timers.at(clock.now().plusSeconds(60), () -> {});
        for (int i = 0; i < 1000; i++) {
            timers.at(clock.now().plusSeconds(120 + i), () -> {});
        }
        assertThat(alarms).hasSize(1);
    }

    @Test
    void takesNoNoticeOfAnAlarmThatAnEarlierOneHasTakenThePlaceOf() {
        clock.run();
        timers.at(clock.now().plusSeconds(60), () -> {});
        timers.at(clock.now().plusSeconds(30), () -> {});
        assertThat(alarms).hasSize(2);
        rings.get(0).run();
        assertThat(alarms).as("it would set others for ever").hasSize(2);
    }
}

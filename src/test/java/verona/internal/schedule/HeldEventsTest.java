package verona.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for its turn, and goes on at once when nothing more comes. */
class HeldEventsTest {

    @Test
    void releasesASourceAndItsPartsButNoOtherOfALikeName() {
        List<String> happened = new ArrayList<>();
        Moving moving = new Moving();
        Play play = new Play(candidates -> 0, moving, Duration.ofMinutes(1));
        play.begin(true);
        for (String source : List.of("to bot from juliet", "to bot", "to bottom from juliet")) {
            assertThat(play.hold(source, source, () -> happened.add(source))).isTrue();
        }
        play.release("to bot");
        assertThat(happened).containsExactlyInAnyOrder("to bot from juliet", "to bot");
        moving.close();
        play.end();
        assertThat(happened).contains("to bottom from juliet");
    }

    /** Something moves until it is closed, and so nothing is decided. */
    private static final class Moving implements Rest {

        private boolean ended;

        @Override
        public synchronized void await() throws InterruptedException {
            while (!ended) {
                wait();
            }
        }

        @Override
        public synchronized void close() {
            ended = true;
            notifyAll();
        }
    }
}

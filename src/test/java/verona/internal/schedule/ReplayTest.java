package verona.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final ModelScenario SCENARIO = ModelScenario.concurrent(2, 2);

    private final int[] plays = {0};

    private static PlayedOrder play(Replay replay) {
        return SCENARIO.play(replay);
    }

    @Test
    void deviatesWhereTheOrderDoes() {
        Replay replay = Replay.of(List.of(new Deviation(2, "B"), new Deviation(3, "B")));
        assertThat(ModelScenario.word(play(replay))).containsExactly("A1", "B1", "B2", "A2");
        assertThat(replay.misfit()).isEmpty();
    }

    @Test
    void saysWhereAnOrderDoesNotFitAndWhatCouldHaveHappenedThere() {
        Replay replay = Replay.of(List.of(new Deviation(2, "juliet")));
        PlayedOrder order = play(replay);
        assertThat(order.isAbandoned()).isTrue();
        assertThat(ModelScenario.word(order)).containsExactly("A1");
        assertThat(replay.misfit())
                .hasValue(
                        "The order does not fit this scenario: juliet comes first at event 2, but"
                                + " what can happen there is: A (A2), B (B1).");
    }

    @Test
    void saysThatThePlayEndedBefore() {
        Replay replay = Replay.of(List.of(new Deviation(7, "A")));
        assertThat(play(replay).isAbandoned()).isFalse();
        assertThat(replay.misfit())
                .hasValue(
                        "The order does not fit this scenario: A comes first at event 7, but the"
                                + " play ended after 4 events.");
    }

    @Test
    void countsTheReplaysThatFail() {
        PlayedOrder asWritten = play(Replay.of(List.of()));
        Plays everyThird =
                scheduler -> SCENARIO.failingIf(word -> ++plays[0] % 3 == 0).play(scheduler);
        assertThat(Replay.failures(everyThird, asWritten, 20)).isEqualTo(6);
        assertThat(plays[0]).isEqualTo(20);
    }

    @Test
    void describesWhatComesBeforeWhat() {
        PlayedOrder order = play(Replay.of(List.of(new Deviation(2, "B"))));
        assertThat(Deviation.of(order)).containsExactly(new Deviation(2, "B"));
        assertThat(Deviation.describe(order)).containsExactly("B1 before A2");
    }
}

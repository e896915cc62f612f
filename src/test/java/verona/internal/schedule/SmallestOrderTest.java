package verona.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallestOrderTest {

    private static final SearchLimits MANY = new SearchLimits(100_000, 0, Duration.ofDays(1), 3, 1);

    private static final ModelScenario SCENARIO =
            ModelScenario.concurrent(3, 4).failingInOrder("B1<A2 C1<B2");

    private static PlayedOrder found(ModelScenario scenario) {
        for (long seed = 0; ; seed++) {
            PlayedOrder order = scenario.play(new PriorityScheduler(seed, 12, 3));
            if (order.failure() != null && order.deviations() > 4) {
                return order;
            }
        }
    }

    @Test
    void leavesOutDeviationsThatAreNotNeeded() {
        Smallest smallest = SmallestOrder.of(SCENARIO, found(SCENARIO), MANY);
        assertThat(Deviation.describe(smallest.order()))
                .containsExactly("C1 before A1", "B1 before A1");
        assertThat(smallest.isProven()).isTrue();
        assertThat(smallest.isRepeatable()).isTrue();
    }

    @Test
    void needsFewPlaysToLeaveOutDeviations() {
        SearchLimits few = new SearchLimits(20, 0, Duration.ofDays(1), 3, 1);
        Smallest smallest = SmallestOrder.of(SCENARIO, found(SCENARIO), few);
        assertThat(smallest.order().deviations()).isEqualTo(2);
        assertThat(smallest.isProven()).isFalse();
    }

    @Test
    void deviationsStayBeforeTheSameEvent() {
        ModelScenario scenario = ModelScenario.concurrent(2, 3);
        PlayedOrder order =
                scenario.play(Replay.of(List.of(new Deviation(2, "B"), new Deviation(4, "B"))));
        assertThat(ModelScenario.word(order)).containsExactly("A1", "B1", "A2", "B2", "A3", "B3");
        assertThat(ModelScenario.word(scenario.play(MovedEvents.allBut(0, order))))
                .containsExactly("A1", "A2", "B1", "A3", "B2", "B3");
    }

    @Test
    void theSameOrderLeadsToTheSameResult() {
        assertThat(SmallestOrder.of(SCENARIO, found(SCENARIO), MANY))
                .isEqualTo(SmallestOrder.of(SCENARIO, found(SCENARIO), MANY));
    }

    @Test
    void provesNothingIfTheBoundIsReached() {
        PlayedOrder found = found(SCENARIO);
        int needed = SmallestOrder.of(SCENARIO, found, MANY).plays();
        for (int bound = 1; bound < needed; bound++) {
            SearchLimits few = new SearchLimits(bound, 0, Duration.ofDays(1), 3, 1);
            Smallest smallest = SmallestOrder.of(SCENARIO, found, few);
            assertThat(smallest.plays()).isLessThanOrEqualTo(bound);
            assertThat(smallest.isProven()).isFalse();
            assertThat(smallest.order().failure()).isNotNull();
        }
    }

    @Test
    void provesNothingIfTheTimeIsUp() {
        long[] nanos = {0};
        SearchLimits second = new SearchLimits(1000, 0, Duration.ofSeconds(1), 3, 1);
        Smallest smallest =
                SmallestOrder.of(SCENARIO, found(SCENARIO), second, () -> nanos[0] += 300_000_000);
        assertThat(smallest.isProven()).isFalse();
        assertThat(smallest.plays()).isLessThan(5);
    }

    @Test
    void keepsAnOrderThatFailsOnlyOnce() {
        PlayedOrder found = found(SCENARIO);
        Smallest smallest = SmallestOrder.of(SCENARIO.failingIf(word -> false), found, MANY);
        assertThat(smallest).isEqualTo(new Smallest(found, false, false, 1));
    }

    @Test
    void anOrderWithoutDeviationsIsTheSmallest() {
        ModelScenario failing = SCENARIO.failingIf(word -> true);
        PlayedOrder asWritten = failing.play(Replay.of(List.of()));
        assertThat(SmallestOrder.of(failing, asWritten, MANY))
                .isEqualTo(new Smallest(asWritten, true, true, 1));
    }
}

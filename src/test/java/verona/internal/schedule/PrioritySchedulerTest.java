package verona.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario of three sources, n, and twelve events, k, that may come in any order. */
class PrioritySchedulerTest {

    private static final int SEEDS = 200;
    private static final ModelScenario SCENARIO = ModelScenario.concurrent(3, 4);

    /** The bound is the share of seeds that find the bug with so many plays each. */
    @ParameterizedTest
    @CsvSource({
        "1, 1,  B4<A1",
        "1, 1,  C4<B1",
        "2, 1,  B3<A2 A4<B4",
        "2, 20, B3<A2 A4<B4",
        "2, 20, C2<B1 B4<C3",
        "3, 60, B2<A2 A3<B3 B4<A4",
        "3, 60, C1<A1 A2<B1 B4<C2"
    })
    void findsABugInThePromisedShareOfSeeds(int depth, int plays, String bug) {
        ModelScenario scenario = SCENARIO.failingInOrder(bug);
        long found =
                LongStream.range(0, SEEDS)
                        .filter(seed -> isFound(scenario, seed * plays, plays, depth))
                        .count();
        double promised = 1 - new Chance(3, 12, depth, plays).missed();
        assertThat(found).isGreaterThanOrEqualTo((long) Math.ceil(promised * SEEDS));
    }

    /** It takes one change of priorities for each pair but the first. */
    @ParameterizedTest
    @CsvSource({"1, B3<A2 A4<B4", "2, B2<A2 A3<B3 B4<A4"})
    void findsNoDeeperBug(int depth, String bug) {
        ModelScenario scenario = SCENARIO.failingInOrder(bug);
        assertThat(isFound(scenario, 0, 1000, depth)).isFalse();
        assertThat(isFound(scenario, 0, 1000, depth + 1)).isTrue();
    }

    private static boolean isFound(ModelScenario scenario, long seed, int plays, int depth) {
        return LongStream.range(seed, seed + plays)
                .mapToObj(next -> scenario.play(new PriorityScheduler(next, 12, depth)))
                .anyMatch(order -> order.failure() != null);
    }

    @Test
    void theSameSeedGivesTheSamePlay() {
        assertThat(order(7)).isEqualTo(order(7));
    }

    @Test
    void otherSeedsGiveOtherPlays() {
        assertThat(IntStream.range(0, 100).mapToObj(PrioritySchedulerTest::order).distinct())
                .hasSizeGreaterThan(50);
    }

    private static List<String> order(long seed) {
        return ModelScenario.word(SCENARIO.play(new PriorityScheduler(seed, 12, 3)));
    }

    @Test
    void statesTheBoundOfThePaper() {
        Chance chance = new Chance(3, 12, 3, 100);
        assertThat(chance.perPlay()).isEqualTo(1.0 / 432);
        assertThat(chance.missed()).isEqualTo(Math.pow(431.0 / 432, 100));
    }

    @Test
    void aBugOfDepthOneNeedsNoEvents() {
        assertThat(new Chance(4, 1000, 1, 1).perPlay()).isEqualTo(0.25);
    }
}

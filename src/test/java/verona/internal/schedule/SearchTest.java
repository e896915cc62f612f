package verona.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final Duration LONG = Duration.ofDays(1);
    private static final ModelScenario SCENARIO = ModelScenario.concurrent(3, 4);

    private final List<PlayedOrder> played = new ArrayList<>();

    private Explored explore(ModelScenario scenario, SearchLimits limits) {
        return Search.explore(
                scheduler -> {
                    PlayedOrder order = scenario.play(scheduler);
                    played.add(order);
                    return order;
                },
                limits);
    }

    @Test
    void playsTheOrderAsWrittenFirst() {
        Explored explored = explore(SCENARIO.failingIf(word -> true), SearchLimits.DEFAULT);
        assertThat(explored.failing()).isEqualTo(played.get(0));
        assertThat(explored.plays()).isEqualTo(1);
        assertThat(explored.deviations()).isEqualTo(-1);
        assertThat(explored.isExhaustive()).isFalse();
        assertThat(Deviation.of(played.get(0))).isEmpty();
    }

    @Test
    void playsOrdersWithFewDeviationsFirst() {
        explore(SCENARIO, new SearchLimits(200, 0, LONG, 3, 1));
        assertThat(played.subList(0, 200))
                .extracting(PlayedOrder::deviations)
                .startsWith(0, 1, 1)
                .contains(2)
                .isSorted();
    }

    @Test
    void endsWithTheFirstOrderThatFails() {
        Explored explored = explore(SCENARIO.failingInOrder("B1<A2"), SearchLimits.DEFAULT);
        assertThat(explored.failing()).isEqualTo(played.get(played.size() - 1));
        assertThat(played).filteredOn(order -> order.failure() != null).hasSize(1);
        assertThat(explored.failing().deviations()).isEqualTo(1);
    }

    @Test
    void findsAtRandomWhatTheBoundLeavesOut() {
        Explored explored =
                explore(
                        SCENARIO.failingInOrder("C4<B2 B4<A1"),
                        new SearchLimits(20, 1000, LONG, 2, 1));
        assertThat(explored.failing()).isNotNull();
        assertThat(explored.chance()).isNotNull();
    }

    @Test
    void playsOnceWhatCommutes() {
        ModelScenario scenario =
                new ModelScenario(
                        IntStream.range(0, 10)
                                .mapToObj(i -> (char) ('A' + i) + "1")
                                .map(SearchTest::alone)
                                .toList(),
                        0,
                        "",
                        word -> false);
        Explored explored = explore(scenario, SearchLimits.DEFAULT);
        assertThat(explored.isExhaustive()).isTrue();
        assertThat(explored.deviations()).isEqualTo(Integer.MAX_VALUE);
        assertThat(explored.plays()).isEqualTo(1);
    }

    private static List<ModelScenario.ModelEvent> alone(String name) {
        return List.of(ModelScenario.ModelEvent.of(name, new Footprint(Set.of(name), false)));
    }

    @Test
    void abandonsFewPlays() {
        int plays = 0;
        int abandoned = 0;
        for (int seed = 0; seed < 200; seed++) {
            Explored explored = explore(ModelScenario.random(seed), SearchLimits.DEFAULT);
            plays += explored.plays();
            abandoned += explored.abandoned();
        }
        assertThat(abandoned).isPositive().isLessThan(plays / 50);
    }

    @Test
    void keepsTheNumbersOfPlays() {
        Explored explored = explore(SCENARIO, new SearchLimits(5, 30, LONG, 3, 1));
        List<PlayedOrder> oneDeviation =
                played.subList(0, played.size() - 30).stream()
                        .filter(order -> order.deviations() == 1)
                        .toList();
        assertThat(explored.isExhaustive()).isFalse();
        assertThat(explored.plays()).isEqualTo(1 + oneDeviation.size() + 30);
        assertThat(explored.orders())
                .isEqualTo((int) played.stream().map(ModelScenario::word).distinct().count());
        assertThat(explored.chance()).isEqualTo(new Chance(3, 12, 3, 30));
    }

    @Test
    void playsEachOrderWithOneDeviationOnceBeforeItDrawsAny() {
        Explored explored = explore(SCENARIO, new SearchLimits(5, 0, LONG, 3, 1));
        assertThat(explored.deviations()).isEqualTo(1);
        assertThat(explored.chance()).isNull();
        FewDeviations expected = new FewDeviations(SCENARIO.play(Replay.of(List.of())), 1);
        List<List<Deviation>> all = new ArrayList<>(List.of(List.of()));
        while (!expected.isComplete()) {
            all.add(expected.next());
        }
        assertThat(played).map(Deviation::of).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void beginsNoPlayAfterTheTimeIsUp() {
        long[] nanos = {0};
        Explored explored =
                Search.explore(
                        scheduler -> {
                            nanos[0] += 400_000_000;
                            return SCENARIO.play(scheduler);
                        },
                        new SearchLimits(2000, 1000, Duration.ofSeconds(1), 3, 1),
                        () -> nanos[0]);
        assertThat(explored.plays()).isEqualTo(3);
        assertThat(explored.time()).isEqualTo(Duration.ofMillis(1200));
        assertThat(explored.playsPerSecond()).isEqualTo(2.5);
        assertThat(explored.deviations()).isZero();
    }

    @Test
    void theSameSeedGivesTheSamePlays() {
        assertThat(randomPlays(5)).isEqualTo(randomPlays(5)).isNotEqualTo(randomPlays(6));
    }

    private List<List<String>> randomPlays(long seed) {
        played.clear();
        explore(SCENARIO, new SearchLimits(0, 50, LONG, 3, seed));
        return played.stream().map(ModelScenario::word).toList();
    }

    /** The numbers of the promise hold for plays that knew them. */
    @Test
    void countsRandomPlaysFromTheLongestOrderOn() {
        ModelScenario longer = ModelScenario.concurrent(3, 5);
        Explored explored =
                Search.explore(
                        scheduler -> {
                            ModelScenario scenario = played.size() < 100 ? SCENARIO : longer;
                            played.add(scenario.play(scheduler));
                            return played.get(played.size() - 1);
                        },
                        new SearchLimits(0, 120, LONG, 3, 1));
        List<Integer> needed =
                played.stream().map(order -> PriorityScheduler.numbered(order, 3)).toList();
        int longest = needed.indexOf(Collections.max(needed));
        assertThat(longest).isGreaterThanOrEqualTo(100);
        assertThat(explored.chance().events()).isEqualTo(needed.get(longest));
        assertThat(explored.chance().plays()).isEqualTo(played.size() - 1 - longest);
    }

    @Test
    void saysThatAProgramIsNotDeterministic() {
        ModelScenario other =
                new ModelScenario(List.of(SCENARIO.sources().get(0)), 0, "", word -> false);
        int[] plays = {0};
        Explored explored =
                Search.explore(
                        scheduler -> (++plays[0] % 2 == 1 ? SCENARIO : other).play(scheduler),
                        new SearchLimits(2000, 0, LONG, 3, 1));
        assertThat(explored.unrepeatable()).isPositive();
        assertThat(explored.isExhaustive()).isFalse();
        assertThat(explored.deviations()).isZero();
    }

    @Test
    void aBugHasADepth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SearchLimits(1, 1, LONG, 0, 1))
                .withMessageContaining("at least 1, not 0");
    }
}

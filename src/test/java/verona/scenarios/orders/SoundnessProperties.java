package verona.scenarios.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import verona.internal.schedule.Event;
import verona.internal.schedule.Explored;
import verona.internal.schedule.PlayedOrder;
import verona.internal.schedule.Search;
import verona.internal.schedule.SearchLimits;

/** That a search leaves out no order of an embedded server that can differ from those it plays. */
class SoundnessProperties {

    private static final SearchLimits ALL = new SearchLimits(2_000, 0, Duration.ofMinutes(1), 1, 1);

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void ordersThatAreHeldEqualHaveTheSameOutcome(@ForAll @IntRange(max = 1_000_000) int seed) {
        RandomScenario scenario = RandomScenario.of(seed, 3, 3);
        List<String> order = scenario.randomOrder(new Random(seed));
        List<Event> events = scenario.play(order).events();
        Map<String, List<String>> outcome = scenario.outcome();
        for (int i = 1; i < events.size(); i++) {
            if (commute(events.get(i - 1), events.get(i))) {
                List<String> other = new ArrayList<>(order);
                Collections.swap(other, i - 1, i);
                scenario.play(other);
                assertThat(scenario.outcome())
                        .as("%s%n%n%s with %d and %d in the other order", scenario, order, i, i + 1)
                        .isEqualTo(outcome);
            }
        }
    }

    private static boolean commute(Event one, Event other) {
        return !one.candidate().source().equals(other.candidate().source())
                && !one.footprint().meets(other.footprint());
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void whatCanHappenByChanceIsAmongWhatIsExplored(@ForAll @IntRange(max = 1_000_000) int seed)
            throws InterruptedException {
        RandomScenario scenario = RandomScenario.of(seed, 2, 2).withRace();
        Set<Map<String, List<String>>> outcomes = new HashSet<>();
        Explored explored =
                Search.explore(
                        scheduler -> {
                            PlayedOrder order = scenario.play(scheduler);
                            outcomes.add(scenario.outcome());
                            return order;
                        },
                        ALL);
        assertThat(explored.isExhaustive()).isTrue();
        for (int i = 0; i < 20; i++) {
            assertThat(outcomes).as("%s", scenario).contains(scenario.playFreely());
        }
    }
}

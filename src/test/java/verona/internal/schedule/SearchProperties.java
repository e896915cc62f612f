package verona.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import verona.internal.schedule.ModelScenario.ModelEvent;

/** Random scenarios, small enough to try every order. */
class SearchProperties {

    private static final SearchLimits ALL =
            new SearchLimits(1_000_000, 0, Duration.ofDays(1), 3, 1);

    @Property(tries = 200)
    void playsOneOrderOfAllThatAreHeldEqual(@ForAll int seed) {
        assertOneOfEach(ModelScenario.random(seed));
    }

    /** A1 commutes with B1, and B2 makes it impossible, but C1 can come in between. */
    @Example
    void playsOrdersInWhichSomethingElseComesBeforeWhatHasVanished() {
        Footprint room = new Footprint(Set.of("room@b"), false);
        Footprint juliet = new Footprint(Set.of("juliet@a"), false);
        Footprint both = new Footprint(Set.of("room@b", "juliet@a"), false);
        assertOneOfEach(
                ModelScenario.of(
                        List.of(new ModelEvent("A1", both, Set.of(), false, "B2")),
                        List.of(ModelEvent.of("B1", Footprint.NONE), ModelEvent.of("B2", room)),
                        List.of(ModelEvent.of("C1", juliet))));
    }

    private static void assertOneOfEach(ModelScenario scenario) {
        List<Map<String, Long>> states = new ArrayList<>();
        Explored explored =
                Search.explore(
                        scheduler -> {
                            PlayedOrder order = scenario.play(scheduler);
                            if (!order.isAbandoned()) {
                                states.add(scenario.state(order));
                            }
                            return order;
                        },
                        ALL);
        assertThat(states).as("%s", scenario).doesNotHaveDuplicates();
        assertThat(scenario.allOrders())
                .as("%s", scenario)
                .filteredOn(order -> !states.contains(scenario.state(order)))
                .extracting(ModelScenario::word)
                .isEmpty();
        assertThat(explored.isExhaustive()).isTrue();
        assertThat(explored.orders()).isEqualTo(states.size());
    }

    @Property(tries = 100)
    void findsTheSameSideBySide(@ForAll int seed, @ForAll @IntRange(min = 2, max = 4) int atOnce) {
        ModelScenario scenario =
                ModelScenario.random(seed).failingIf(word -> word.hashCode() % 7 == 0);
        assertThat(Search.explore(sideBySide(scenario, atOnce), ALL, () -> 0))
                .as("%s", scenario)
                .isEqualTo(Search.explore(scenario, ALL, () -> 0));
    }

    @Property(tries = 100)
    void playsTheSameBeforeItsTurn(@ForAll int seed) {
        ModelScenario scenario = ModelScenario.random(seed);
        assertThat(played(scenario, 3)).as("%s", scenario).isEqualTo(played(scenario, 0));
    }

    /** All orders; so many are played before their turn, the last of them first. */
    private static List<PlayedOrder> played(ModelScenario scenario, int before) {
        OrderTree tree = new OrderTree();
        Map<OrderTree.Branch, PlayedOrder> begun = new HashMap<>();
        List<PlayedOrder> played = new ArrayList<>();
        OrderTree.Branch branch = tree.first();
        while (branch != null) {
            PlayedOrder early = begun.remove(branch);
            PlayedOrder order = early == null ? scenario.play(branch) : early;
            played.add(order);
            tree.add(branch, order);
            List<OrderTree.Branch> next = new ArrayList<>(tree.nextOnes(before));
            Collections.reverse(next);
            next.forEach(each -> begun.computeIfAbsent(each, scenario::play));
            branch = tree.isComplete() ? null : tree.next();
        }
        return played;
    }

    private static Plays sideBySide(Plays scenario, int atOnce) {
        return new Plays() {

            @Override
            public PlayedOrder play(Scheduler scheduler) {
                return scenario.play(scheduler);
            }

            @Override
            public int atOnce() {
                return atOnce;
            }
        };
    }

    @Property(tries = 60)
    void holdsThoseEqualThatLeadToTheSameState(@ForAll int seed) {
        ModelScenario scenario = ModelScenario.random(seed);
        Map<UUID, Set<Map<String, Long>>> states = new HashMap<>();
        scenario.allOrders()
                .forEach(
                        order ->
                                states.computeIfAbsent(
                                                NormalForm.of(order.events()),
                                                any -> new HashSet<>())
                                        .add(scenario.state(order)));
        assertThat(states.values()).allSatisfy(equal -> assertThat(equal).hasSize(1));
        assertThat(states.values()).doesNotHaveDuplicates();
    }

    @Property(tries = 150)
    void findsTheSmallestOrderThatFails(@ForAll int seed, @ForAll @IntRange(max = 4) int pairs) {
        ModelScenario scenario = ModelScenario.random(seed).withRandomFailure(seed, pairs);
        List<PlayedOrder> failing =
                scenario.allOrders().stream().filter(order -> order.failure() != null).toList();
        Assume.that(!failing.isEmpty());
        PlayedOrder found = failing.get(Math.floorMod(seed, failing.size()));
        Smallest smallest = SmallestOrder.of(scenario, found, ALL);
        assertThat(smallest.isProven()).isTrue();
        assertThat(smallest.order().failure()).isNotNull();
        assertThat(smallest.order().deviations())
                .isEqualTo(failing.stream().mapToInt(PlayedOrder::deviations).min().orElse(-1));
    }
}

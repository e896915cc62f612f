package verona.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The bound, by trying each choice that a random play can make in a small scenario. */
class PrioritySchedulerProperties {

    @Property(tries = 60)
    void findsABugWithThePromisedProbability(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = 3) int depth) {
        ModelScenario scenario = ModelScenario.random(seed).withRandomFailure(seed, depth);
        Assume.that(scenario.excludesNothing());
        List<PlayedOrder> orders = scenario.allOrders();
        Assume.that(orders.stream().anyMatch(order -> order.failure() != null));
        int events =
                orders.stream()
                        .mapToInt(order -> PriorityScheduler.numbered(order, depth))
                        .max()
                        .orElse(0);
        int sources = scenario.sources().size();
        List<Integer> priorities = IntStream.rangeClosed(1, sources).boxed().toList();
        long choices = 0;
        long found = 0;
        for (List<Integer> permutation : permutations(priorities).toList()) {
            for (int[] changePoints : changePoints(events, depth - 1).toList()) {
                PrimitiveIterator.OfInt next =
                        permutation.stream().mapToInt(Integer::intValue).iterator();
                Scheduler scheduler = new PriorityScheduler(next::nextInt, changePoints);
                choices++;
                found += scenario.play(scheduler).failure() == null ? 0 : 1;
            }
        }
        Chance chance = new Chance(sources, events, depth, 1);
        assertThat((double) found / choices)
                .as("%s", scenario)
                .isGreaterThanOrEqualTo(chance.perPlay() * (1 - 1e-9));
    }

    private static Stream<List<Integer>> permutations(List<Integer> numbers) {
        return numbers.isEmpty()
                ? Stream.of(List.of())
                : numbers.stream()
                        .flatMap(
                                first -> {
                                    List<Integer> rest = new ArrayList<>(numbers);
                                    rest.remove(first);
                                    return permutations(rest).map(more -> with(first, more));
                                });
    }

    private static List<Integer> with(int first, List<Integer> more) {
        return Stream.concat(Stream.of(first), more.stream()).toList();
    }

    private static Stream<int[]> changePoints(int events, int count) {
        Stream<List<Integer>> all = Stream.of(Collections.emptyList());
        for (int i = 0; i < count; i++) {
            all =
                    all.flatMap(
                            more ->
                                    IntStream.rangeClosed(1, events)
                                            .mapToObj(point -> with(point, more)));
        }
        return all.map(points -> points.stream().mapToInt(Integer::intValue).toArray());
    }
}

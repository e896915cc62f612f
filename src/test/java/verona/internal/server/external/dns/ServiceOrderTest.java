package verona.internal.server.external.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** RFC 2782, Usage rules. */
class ServiceOrderTest {

    private static final ServiceRecord HEAVY = record(1, 3, "heavy");
    private static final ServiceRecord LIGHT = record(1, 1, "light");
    private static final ServiceRecord ZERO = record(1, 0, "zero");
    private static final ServiceRecord FIRST = record(0, 0, "first");
    private static final ServiceRecord LAST = record(2, 9, "last");
    private static final List<ServiceRecord> ALL = List.of(LAST, HEAVY, ZERO, FIRST, LIGHT);

    private final Random random = new Random(2782);

    private static ServiceRecord record(int priority, int weight, String target) {
        return new ServiceRecord(priority, weight, 5222, target);
    }

    private Stream<List<ServiceRecord>> orders(List<ServiceRecord> records) {
        return IntStream.range(0, 10_000).mapToObj(i -> ServiceOrder.of(records, random));
    }

    private long first(ServiceRecord record, List<ServiceRecord> records) {
        return orders(records).filter(order -> order.get(0).equals(record)).count();
    }

    @Test
    void hasEachRecordOnceByPriority() {
        assertThat(orders(ALL))
                .allSatisfy(
                        order ->
                                assertThat(order)
                                        .containsExactlyInAnyOrderElementsOf(ALL)
                                        .isSortedAccordingTo(
                                                Comparator.comparingInt(ServiceRecord::priority)));
    }

    /** The drawn number is between 0 and the sum of the weights, both included. */
    @Test
    void drawsByWeight() {
        assertThat(first(HEAVY, List.of(HEAVY, LIGHT))).isBetween(7_800L, 8_200L);
        assertThat(first(LIGHT, List.of(LIGHT, HEAVY))).isBetween(3_800L, 4_200L);
    }

    @Test
    void givesTheWeightZeroASmallChance() {
        assertThat(first(ZERO, List.of(HEAVY, ZERO, LIGHT))).isBetween(1_800L, 2_200L);
        assertThat(first(FIRST, List.of(FIRST))).isEqualTo(10_000);
        assertThat(ServiceOrder.of(List.of(), random)).isEmpty();
    }
}

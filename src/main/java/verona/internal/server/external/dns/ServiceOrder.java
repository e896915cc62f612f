package verona.internal.server.external.dns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** The order in which the places of a service are tried, RFC 2782 (Usage rules). */
public final class ServiceOrder {

    private ServiceOrder() {}

    /**
     * All records by priority; those of the same priority by chance, as their weights say.
     *
     * @param random decides
     */
    public static List<ServiceRecord> of(
            Collection<ServiceRecord> records, RandomGenerator random) {
        TreeMap<Integer, List<ServiceRecord>> byPriority = new TreeMap<>();
        for (ServiceRecord each : records) {
            byPriority.computeIfAbsent(each.priority(), key -> new ArrayList<>()).add(each);
        }
        List<ServiceRecord> ordered = new ArrayList<>();
        byPriority.values().forEach(equal -> drawAll(equal, random, ordered));
        return ordered;
    }

    private static void drawAll(
            List<ServiceRecord> equal, RandomGenerator random, List<ServiceRecord> ordered) {
        // Those of weight 0 come first, so that they have a small chance.
        equal.sort(Comparator.comparingInt(each -> each.weight() == 0 ? 0 : 1));
        while (!equal.isEmpty()) {
            ordered.add(equal.remove(draw(equal, random)));
        }
    }

    private static int draw(List<ServiceRecord> equal, RandomGenerator random) {
        int sum = equal.stream().mapToInt(ServiceRecord::weight).sum();
        int drawn = random.nextInt(sum + 1);
        int index = 0;
        int running = equal.get(0).weight();
        while (running < drawn) {
            index++;
            running += equal.get(index).weight();
        }
        return index;
    }
}

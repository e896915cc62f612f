package verona.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;

/** How long each run took, in milliseconds, the shortest first. */
record Samples(List<Double> sorted) {

    static Samples of(RunResult result) {
        List<Double> all = new ArrayList<>();
        Iterator<Map.Entry<Double, Long>> raw =
                result.getPrimaryResult().getStatistics().getRawData();
        raw.forEachRemaining(
                entry ->
                        all.addAll(
                                Collections.nCopies(entry.getValue().intValue(), entry.getKey())));
        return of(all);
    }

    static Samples of(List<Double> unsorted) {
        return new Samples(unsorted.stream().sorted().toList());
    }

    Samples and(Samples others) {
        List<Double> all = new ArrayList<>(sorted);
        all.addAll(others.sorted);
        return of(all);
    }

    double median() {
        return percentile(50);
    }

    double percentile(int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}

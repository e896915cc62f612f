package verona.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/** What has been measured, by benchmark: {@code raw embedded}, {@code inOrder 1000}. */
final class Measurements {

    private final Map<String, Samples> byName = new HashMap<>();

    void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            byName.merge(name(result.getParams()), Samples.of(result), Samples::and);
        }
    }

    private static String name(BenchmarkParams params) {
        StringBuilder name = new StringBuilder();
        name.append(params.getBenchmark().replaceFirst(".*\\.", ""));
        params.getParamsKeys().forEach(key -> name.append(' ').append(params.getParam(key)));
        return name.toString();
    }

    Samples of(String name) {
        return byName.get(name);
    }
}

package verona.internal.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.report.Comparisons.Compared;
import verona.internal.report.ServersTable.Outcome;
import verona.internal.report.ServersTable.Row;

/** The table of several servers as JSON objects: the {@code servers}, then a {@code row} a test. */
final class ServersJson {

    private ServersJson() {}

    static List<String> of(ServersTable table, Comparisons comparisons) {
        List<String> lines = new ArrayList<>();
        lines.add(Json.of("servers").texts("names", table.servers()).toString());
        table.rows().forEach(row -> lines.add(row(row, table.servers(), comparisons).toString()));
        return lines;
    }

    private static Json row(Row row, List<String> servers, Comparisons comparisons) {
        Compared compared = comparisons.of(row);
        List<Json> outcomes = new ArrayList<>();
        for (String server : servers) {
            Outcome outcome = row.outcomes().get(server);
            if (outcome != null) {
                outcomes.add(
                        outcome(server, outcome)
                                .with("differences", comparisons.differences(row, server)));
            }
        }
        return Json.of("row")
                .with("class", row.type())
                .with("name", row.name())
                .with("comparison", compared == null ? null : path(compared.file()))
                .objects("specifications", JsonLines.references(row.references()))
                .objects("outcomes", outcomes);
    }

    private static Json outcome(String server, Outcome outcome) {
        return new Json()
                .with("server", server)
                .with("state", outcome.name())
                .with("reason", outcome.reason().isEmpty() ? null : outcome.reason())
                .with("us", outcome.nanos() / 1_000)
                .with("page", path(outcome.page()));
    }

    private static @Nullable String path(@Nullable Path page) {
        return page == null ? null : page.toString().replace('\\', '/');
    }
}

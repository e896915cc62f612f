package verona.internal.junit.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.UniqueId;
import verona.internal.junit.Console;
import verona.internal.junit.ReportSettings;
import verona.internal.report.ServersTable;
import verona.internal.report.ServersTable.Outcome;
import verona.internal.report.ServersTable.Row;

/** What has become of each test on each server. */
final class Outcomes {

    private final List<String> servers = new ArrayList<>();
    private final Map<UniqueId, Row> rows = new LinkedHashMap<>();

    /** Those on one more server. */
    OutcomesOnServer on(String server) {
        servers.add(server);
        return new OutcomesOnServer(this, server);
    }

    /** A test has ended. */
    synchronized void add(UniqueId test, Row row, String server, Outcome outcome) {
        rows.computeIfAbsent(test, id -> row).outcomes().put(server, outcome);
    }

    /** Writes the table into the folder of the reports, if there are to be reports. */
    void write(ConfigurationParameters parameters) {
        ReportSettings settings = ReportSettings.of(ServerNames.lookup(parameters));
        if (rows.isEmpty() || settings.which() == ReportSettings.Which.NEVER) {
            return;
        }
        Path folder = settings.folder();
        try {
            new ServersTable(List.copyOf(servers), relative(folder)).writeTo(folder);
        } catch (IOException e) {
            Console.print("the table of servers can't be written to " + folder + ": " + e);
        }
    }

    /** With the pages of the tests as seen from that folder. */
    private List<Row> relative(Path folder) {
        return rows.values().stream()
                .map(
                        row -> {
                            Map<String, Outcome> outcomes = new LinkedHashMap<>();
                            row.outcomes()
                                    .forEach(
                                            (server, it) ->
                                                    outcomes.put(server, relative(it, folder)));
                            return new Row(row.type(), row.name(), row.references(), outcomes);
                        })
                .toList();
    }

    private static Outcome relative(Outcome outcome, Path folder) {
        Path page = outcome.page();
        return page == null
                ? outcome
                : new Outcome(
                        outcome.state(),
                        outcome.reason(),
                        outcome.nanos(),
                        folder.toAbsolutePath().relativize(page));
    }
}

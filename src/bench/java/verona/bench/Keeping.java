package verona.bench;

import java.util.List;
import java.util.Locale;
import verona.internal.transcript.Transcript;

/** What it costs to keep a transcript: the scenario with one and without. */
final class Keeping {

    private static final int SERIES = 5;
    private static final int RUNS = 300;
    private static final double MOST = 1.03;

    private Keeping() {}

    static String report(List<String> servers) throws Exception {
        Table table =
                new Table(
                        "transcript", "server", "kept", "costs", "unit", "x", "target", "reached");
        for (String server : servers) {
            row(table, server, measured(server));
        }
        return table.toString();
    }

    private static ByTurns measured(String server) throws Exception {
        return new ByTurns(
                        server,
                        DslRun::new,
                        accounts -> new DslRun(accounts, Transcript.ofNothing()))
                .play(SERIES, RUNS);
    }

    private static void row(Table table, String server, ByTurns measured) {
        double with = measured.median();
        double cost = measured.cost();
        double factor = with / (with - cost);
        table.row(
                "affiliation notify",
                server,
                rounded(with),
                rounded(cost),
                "ms",
                rounded(factor),
                "<= 1.03",
                factor <= MOST ? "yes" : "no");
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}

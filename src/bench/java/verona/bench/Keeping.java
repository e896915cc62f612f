package verona.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verona.internal.transcript.Transcript;
import verona.server.XmppServer;

/**
 * What it costs to keep a transcript: the scenario with one and without, by turns. A machine that
 * gets slower meanwhile slows both, so it is the difference of each two that counts.
 */
final class Keeping {

    private static final int SERIES = 5;
    private static final int WARMUP = 100;
    private static final int RUNS = 300;
    private static final double MOST = 1.03;

    private final String kind;
    private final List<Double> kept = new ArrayList<>();
    private final List<Double> differences = new ArrayList<>();

    private Keeping(String kind) {
        this.kind = kind;
    }

    static String report(List<String> servers) throws Exception {
        Table table =
                new Table(
                        "transcript", "server", "kept", "costs", "unit", "x", "target", "reached");
        for (String server : servers) {
            Keeping keeping = new Keeping(server);
            for (int i = 0; i < SERIES; i++) {
                keeping.series();
            }
            keeping.row(table);
        }
        return table.toString();
    }

    private void series() throws Exception {
        try (XmppServer server = Stage.start(kind)) {
            BenchAccounts accounts = BenchAccounts.open(server);
            for (int i = -WARMUP; i < RUNS; i++) {
                // Which goes first must make no difference.
                boolean first = i % 2 == 0;
                accounts = accounts.inAnotherRoom();
                double one = time(accounts, first);
                accounts = accounts.inAnotherRoom();
                double other = time(accounts, !first);
                if (i >= 0) {
                    kept.add(first ? one : other);
                    differences.add(first ? one - other : other - one);
                }
            }
        }
    }

    private void row(Table table) {
        double with = Samples.of(kept).median();
        double cost = Samples.of(differences).median();
        double factor = with / (with - cost);
        table.row(
                "affiliation notify",
                kind,
                rounded(with),
                rounded(cost),
                "ms",
                rounded(factor),
                "<= 1.03",
                factor <= MOST ? "yes" : "no");
    }

    private static double time(BenchAccounts accounts, boolean keeping) throws Exception {
        Transcript transcript = keeping ? new Transcript(null) : Transcript.ofNothing();
        Run run = new DslRun(accounts, transcript);
        long begun = System.nanoTime();
        run.play();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}

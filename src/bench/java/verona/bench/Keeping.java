package verona.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verona.report.Transcript;
import verona.server.XmppServer;

/** What it costs to keep a transcript: the scenario with one and without, in turn. */
final class Keeping {

    private static final int WARMUP = 300;
    private static final int RUNS = 1_500;
    private static final double MOST = 1.03;

    private Keeping() {}

    static String report(List<String> servers) throws Exception {
        Table table =
                new Table("transcript", "server", "kept", "not", "unit", "x", "target", "reached");
        for (String server : servers) {
            row(table, server);
        }
        return table.toString();
    }

    private static void row(Table table, String kind) throws Exception {
        List<Double> kept = new ArrayList<>();
        List<Double> not = new ArrayList<>();
        try (XmppServer server = Stage.start(kind)) {
            Cast cast = Cast.open(server);
            for (int i = -WARMUP; i < RUNS; i++) {
                // Which goes first must make no difference.
                for (boolean keeping : new boolean[] {i % 2 == 0, i % 2 != 0}) {
                    cast = cast.inAnotherRoom();
                    double time = time(cast, keeping);
                    if (i >= 0) {
                        (keeping ? kept : not).add(time);
                    }
                }
            }
        }
        double with = Samples.of(kept).median();
        double without = Samples.of(not).median();
        table.row(
                "affiliation notify",
                kind,
                rounded(with),
                rounded(without),
                "ms",
                String.format(Locale.ROOT, "%.3f", with / without),
                "<= 1.03",
                with <= MOST * without ? "yes" : "no");
    }

    private static double time(Cast cast, boolean keeping) throws Exception {
        Transcript transcript = keeping ? new Transcript(null) : Transcript.ofNothing();
        Run run = new DslRun(cast, transcript);
        long begun = System.nanoTime();
        run.play();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}

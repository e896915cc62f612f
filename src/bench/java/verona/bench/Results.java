package verona.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of results. */
final class Results {

    private static final int[] SIZES = {1_000, 10_000, 20_000};

    private final Measurements measured;
    private final Table table =
            new Table(
                    "benchmark",
                    "server",
                    "median",
                    "p95",
                    "unit",
                    "x raw",
                    "a stanza",
                    "target",
                    "reached");

    Results(Measurements measured, List<String> servers) {
        this.measured = measured;
        servers.forEach(this::scenario);
        decisions();
        receiving();
    }

    private void scenario(String server) {
        for (String way : List.of("test", "verona", "raw", "smack")) {
            Samples samples = measured.of(way + " " + server);
            double raw = measured.of("raw " + server).median();
            boolean judged = way.equals("test") || way.equals("verona");
            List<Target> targets = judged ? targets(server, samples) : List.of();
            row(way, server, samples, round(samples.median() / raw), "", targets);
        }
    }

    private List<Target> targets(String server, Samples samples) {
        Samples raw = measured.of("raw " + server);
        Target first =
                server.equals("embedded")
                        ? Target.atMost(8, samples)
                        : Target.atMost(2, "raw", samples.median(), raw.median());
        return List.of(first, Target.fasterThan("smack", samples, measured.of("smack " + server)));
    }

    private void decisions() {
        for (Decision.Shape shape : Decision.Shape.values()) {
            Samples samples = measured.of("decide " + shape);
            String name = "decide, 1000 children " + shape.name().toLowerCase(Locale.ROOT);
            row(name, "", samples, "", "", List.of(Target.atMost(10, samples)));
        }
    }

    private void receiving() {
        double before = 0;
        for (int size : SIZES) {
            Samples samples = measured.of("inOrder " + size);
            double each = samples.median() * 1_000 / size;
            List<Target> targets =
                    before == 0
                            ? List.of()
                            : List.of(Target.atMost(1.5, "the line above", each, before));
            row("receive " + size + " in order", "embedded", samples, "", micros(each), targets);
            before = each;
        }
        Samples reversed = measured.of("reversed 10000");
        row(
                "take 10000 in reverse order",
                "embedded",
                reversed,
                "",
                micros(reversed.median() / 10),
                List.of(Target.atMost(2_000, reversed)));
    }

    private static String micros(double value) {
        return round(value) + " us";
    }

    private void row(
            String name,
            String server,
            Samples samples,
            String toRaw,
            String each,
            List<Target> targets) {
        List<String> texts = new ArrayList<>();
        List<String> reached = new ArrayList<>();
        for (Target target : targets) {
            texts.add(target.text());
            reached.add(target.reached() ? "yes" : "no");
        }
        table.row(
                name,
                server,
                round(samples.median()),
                round(samples.percentile(95)),
                "ms",
                toRaw,
                each,
                String.join(", ", texts),
                String.join(", ", reached));
    }

    private static String round(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    @Override
    public String toString() {
        return table.toString();
    }
}

package verona.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verona.server.XmppServer;

/** What the servers bear: each does the same work, for clients that are raw sockets. */
final class Load {

    private static final int STARTS = 40;

    private final Table table =
            new Table("load", "server", "measured", "unit", "target", "reached");

    private Load() {}

    static String report(List<String> servers) throws Exception {
        Load load = new Load();
        for (String server : servers) {
            load.row("start, warm", server, atMost(20, start(server), "ms"));
        }
        load.row("start, fresh JVM", "embedded", atMost(150, FreshStart.measure(), "ms"));
        for (String server : servers) {
            Crowd.Measured crowd = Crowd.measure(server);
            load.row("idle clients, 1,000", server, atMost(64, crowd.megabytes(), "MB"));
            load.row(
                    "a message to a room of 1,000",
                    server,
                    atMost(1_000, crowd.milliseconds(), "ms"));
        }
        for (String server : servers) {
            load.row("messages from one to another", server, atLeast(10_000, Pair.measure(server)));
        }
        return load.table + Crowd.NOTE;
    }

    /** Milliseconds until a server listens, where some have been started before. */
    private static double start(String kind) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            long begun = System.nanoTime();
            try (XmppServer server = Stage.start(kind)) {
                times.add((System.nanoTime() - begun) / 1e6);
                server.createAccount("romeo", "password");
            }
        }
        return Samples.of(times.subList(STARTS / 2, STARTS)).median();
    }

    private record Row(double value, String unit, String target, boolean reached) {}

    private static Row atMost(double target, double value, String unit) {
        String text = String.format(Locale.ROOT, "<= %,.0f %s", target, unit);
        return new Row(value, unit, text, value <= target);
    }

    private static Row atLeast(double target, double value) {
        return new Row(
                value, "/s", String.format(Locale.ROOT, ">= %,.0f /s", target), value >= target);
    }

    /** Prosody stands beside, without a target. */
    private void row(String name, String server, Row row) {
        boolean judged = server.equals("embedded");
        table.row(
                name,
                server,
                String.format(Locale.ROOT, "%.1f", row.value()),
                row.unit(),
                judged ? row.target() : "",
                judged ? row.reached() ? "yes" : "no" : "");
    }
}

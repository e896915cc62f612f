package verona.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.certificate.SelfSigned;
import verona.internal.certificate.Validity;
import verona.internal.connection.ConnectionOptions;
import verona.server.XmppServer;

/**
 * What it costs to connect otherwise than over TCP: the scenario over TCP and over something else,
 * by turns, on one server. A machine that gets slower meanwhile slows both.
 */
final class Connecting {

    private static final int SERIES = 3;
    private static final int WARMUP = 100;
    private static final int RUNS = 150;
    private static final double NO_TARGET = Double.NaN;

    private enum Way {
        STARTTLS("STARTTLS", options(Transport.TCP, Tls.REQUIRED), NO_TARGET),
        DIRECT("direct TLS", options(Transport.TCP, Tls.DIRECT), NO_TARGET),
        WEBSOCKET("WebSocket", options(Transport.WEBSOCKET, Tls.DISABLED), 1.3),
        SECURE("WebSocket over TLS", options(Transport.WEBSOCKET, Tls.REQUIRED), NO_TARGET),
        MANAGED(
                "stream management",
                new ConnectionOptions(
                        Transport.TCP, Tls.DISABLED, List.of(), StreamManagement.ENABLED),
                1.1);

        private final String title;
        private final ConnectionOptions options;
        private final double most;

        Way(String title, ConnectionOptions options, double most) {
            this.title = title;
            this.options = options;
            this.most = most;
        }

        private static ConnectionOptions options(Transport transport, Tls tls) {
            return new ConnectionOptions(transport, tls, List.of(), StreamManagement.DISABLED);
        }
    }

    private final String server;
    private final List<Double> tcp = new ArrayList<>();
    private final List<Double> differences = new ArrayList<>();

    private Connecting(String server) {
        this.server = server;
    }

    static String report(List<String> servers) throws Exception {
        Table table =
                new Table(
                        "connection",
                        "server",
                        "TCP",
                        "costs",
                        "unit",
                        "x TCP",
                        "target",
                        "reached");
        for (String server : servers) {
            for (Way way : Way.values()) {
                new Connecting(server).measure(way, table);
            }
        }
        return table + certificate();
    }

    private void measure(Way way, Table table) throws Exception {
        for (int i = 0; i < SERIES; i++) {
            series(way.options);
        }
        double without = Samples.of(tcp).median();
        double cost = Samples.of(differences).median();
        double factor = (without + cost) / without;
        boolean judged = !Double.isNaN(way.most);
        table.row(
                way.title,
                server,
                rounded(without),
                rounded(cost),
                "ms",
                rounded(factor),
                judged ? "<= " + way.most : "",
                judged ? factor <= way.most ? "yes" : "no" : "");
    }

    private void series(ConnectionOptions other) throws Exception {
        try (XmppServer running = Stage.start(server)) {
            BenchAccounts accounts = BenchAccounts.open(running);
            for (int i = -WARMUP; i < RUNS; i++) {
                // Which goes first must make no difference.
                boolean first = i % 2 == 0;
                accounts = accounts.inAnotherRoom();
                double one = time(accounts, first ? other : ConnectionOptions.STANDARD);
                accounts = accounts.inAnotherRoom();
                double two = time(accounts, first ? ConnectionOptions.STANDARD : other);
                if (i >= 0) {
                    tcp.add(first ? two : one);
                    differences.add(first ? one - two : two - one);
                }
            }
        }
    }

    private static double time(BenchAccounts accounts, ConnectionOptions options) throws Exception {
        Run run = new DslRun(accounts, options);
        long begun = System.nanoTime();
        run.play();
        return (System.nanoTime() - begun) / 1e6;
    }

    /** A server's certificate is made once in a JVM. */
    private static String certificate() {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            SelfSigned.create("localhost", Validity.ALWAYS);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        double median = Samples.of(times).median();
        return String.format(
                Locale.ROOT,
                "a certificate, warm: %.2f ms; target <= 30 ms: %s%n%n",
                median,
                median <= 30 ? "yes" : "no");
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

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

/** What it costs to connect otherwise than over TCP. */
final class Connecting {

    private static final int SERIES = 3;
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

    private Connecting() {}

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
                row(table, server, way.title, way.most, measured(server, way));
            }
            row(table, server, "stream management, raw sockets", NO_TARGET, managed(server));
        }
        return table + certificate();
    }

    private static ByTurns measured(String server, Way way) throws Exception {
        return new ByTurns(
                        server,
                        accounts -> new DslRun(accounts, way.options),
                        accounts -> new DslRun(accounts, ConnectionOptions.STANDARD))
                .play(SERIES, RUNS);
    }

    /** What it costs a client that does no more than XEP-0198 demands. */
    private static ByTurns managed(String server) throws Exception {
        return new ByTurns(
                        server, accounts -> raw(accounts, true), accounts -> raw(accounts, false))
                .play(SERIES, RUNS);
    }

    private static Run raw(BenchAccounts accounts, boolean managed) {
        return new RawRun(accounts, Script.of(accounts), managed);
    }

    private static void row(
            Table table, String server, String title, double most, ByTurns measured) {
        double tcp = measured.otherMedian();
        double factor = (tcp + measured.cost()) / tcp;
        boolean judged = !Double.isNaN(most);
        table.row(
                title,
                server,
                rounded(tcp),
                rounded(measured.cost()),
                "ms",
                rounded(factor),
                judged ? "<= " + most : "",
                judged ? factor <= most ? "yes" : "no" : "");
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

package verona.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verona.internal.proxy.Proxy;
import verona.internal.proxy.ProxyListener;
import verona.server.XmppServer;

/** What a proxy costs a program: the round trip of a ping with it and without, by turns. */
final class Proxying {

    private static final int SERIES = 3;
    private static final int WARMUP = 10_000;
    private static final int PINGS = 5_000;
    private static final double MOST = 1.5;

    private final List<Double> direct = new ArrayList<>();
    private final List<Double> proxied = new ArrayList<>();

    private Proxying() {}

    static String report(List<String> servers) throws Exception {
        Table table =
                new Table(
                        "round trip",
                        "server",
                        "direct",
                        "proxy",
                        "unit",
                        "x",
                        "target",
                        "reached");
        for (String server : servers) {
            Proxying measured = new Proxying();
            for (int i = 0; i < SERIES; i++) {
                measured.measure(server);
            }
            double one = Samples.of(measured.direct).median();
            double other = Samples.of(measured.proxied).median();
            table.row(
                    "of a ping through a proxy",
                    server,
                    rounded(one),
                    rounded(other),
                    "us",
                    rounded(other / one),
                    "<= " + MOST,
                    other / one <= MOST ? "yes" : "no");
        }
        return table.toString();
    }

    private void measure(String kind) throws Exception {
        try (XmppServer server = Stage.start(kind);
                Proxy proxy = Proxy.forClients(server, new ProxyListener() {});
                RawClient one = RawClient.connect(server, server.openAccount("direct"));
                RawClient other =
                        RawClient.connect(
                                proxy.host(),
                                proxy.port(),
                                server.domain(),
                                server.openAccount("proxied"))) {
            for (int i = -WARMUP; i < PINGS; i++) {
                double before = time(one, server.domain());
                double after = time(other, server.domain());
                if (i >= 0) {
                    direct.add(before);
                    proxied.add(after);
                }
            }
            one.end();
            other.end();
        }
    }

    private static double time(RawClient client, String domain) throws IOException {
        long begun = System.nanoTime();
        client.barrier(domain);
        return (System.nanoTime() - begun) / 1e3;
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

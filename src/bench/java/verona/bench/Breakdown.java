package verona.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import verona.server.XmppServer;

/** Where the time goes: the medians of the scenario's parts, measured by a plain clock. */
final class Breakdown {

    private static final int RUNS = 160;

    private final Map<String, List<Double>> parts = new LinkedHashMap<>();
    private long before;

    static String of(List<String> servers) throws Exception {
        Table table =
                new Table(
                        "part, ms",
                        "server",
                        "accounts",
                        "connect",
                        "prepare",
                        "Juliet",
                        "enter",
                        "change",
                        "close",
                        "delete");
        for (String server : servers) {
            for (String way : List.of("verona", "raw", "smack")) {
                table.row(new Breakdown().row(way, server));
            }
        }
        return table.toString();
    }

    private String[] row(String way, String kind) throws Exception {
        try (XmppServer server = Stage.start(kind)) {
            for (int run = 0; run < RUNS; run++) {
                measure(way, server);
            }
        }
        List<String> cells = new ArrayList<>(List.of(way, kind));
        parts.values().forEach(times -> cells.add(median(times)));
        return cells.toArray(String[]::new);
    }

    /** The first runs warm up. */
    private static String median(List<Double> times) {
        Samples warm = Samples.of(times.subList(60, RUNS));
        return String.format(Locale.ROOT, "%.2f", warm.median());
    }

    private void measure(String way, XmppServer server) throws Exception {
        before = System.nanoTime();
        BenchAccounts accounts = BenchAccounts.open(server);
        lap("accounts");
        measure(run(way, accounts));
        accounts.close();
        lap("delete");
    }

    private static Run run(String way, BenchAccounts accounts) {
        return switch (way) {
            case "verona" -> new DslRun(accounts);
            case "raw" -> new RawRun(accounts, Script.of(accounts));
            default -> new SmackRun(accounts);
        };
    }

    private void measure(Run run) throws Exception {
        run.connect();
        lap("connect");
        run.prepare();
        lap("prepare");
        run.connectJuliet();
        lap("connect Juliet");
        run.enter();
        lap("enter");
        run.change();
        lap("change");
        run.close();
        lap("close");
    }

    private void lap(String part) {
        long now = System.nanoTime();
        parts.computeIfAbsent(part, name -> new ArrayList<>()).add((now - before) / 1e6);
        before = now;
    }
}

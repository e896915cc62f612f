package verona.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import verona.server.XmppServer;

/**
 * What one way of playing the scenario costs more than another: both by turns, on one server. A
 * machine that gets slower meanwhile slows both, so it is the difference of each two that counts.
 */
final class ByTurns {

    private static final int WARMUP = 100;

    private final String server;
    private final Function<BenchAccounts, Run> way;
    private final Function<BenchAccounts, Run> other;
    private final List<Double> times = new ArrayList<>();
    private final List<Double> otherTimes = new ArrayList<>();
    private final List<Double> differences = new ArrayList<>();

    ByTurns(String server, Function<BenchAccounts, Run> way, Function<BenchAccounts, Run> other) {
        this.server = server;
        this.way = way;
        this.other = other;
    }

    /** Plays both so often, on a server of its own for each series. */
    ByTurns play(int series, int runs) throws Exception {
        for (int i = 0; i < series; i++) {
            try (XmppServer running = Stage.start(server)) {
                play(BenchAccounts.open(running), runs);
            }
        }
        return this;
    }

    private void play(BenchAccounts opened, int runs) throws Exception {
        BenchAccounts accounts = opened;
        for (int i = -WARMUP; i < runs; i++) {
            // Which goes first must make no difference.
            boolean first = i % 2 == 0;
            accounts = accounts.inAnotherRoom();
            double one = time(first ? way : other, accounts);
            accounts = accounts.inAnotherRoom();
            double two = time(first ? other : way, accounts);
            if (i >= 0) {
                times.add(first ? one : two);
                otherTimes.add(first ? two : one);
                differences.add(first ? one - two : two - one);
            }
        }
    }

    private static double time(Function<BenchAccounts, Run> way, BenchAccounts accounts)
            throws Exception {
        Run run = way.apply(accounts);
        long begun = System.nanoTime();
        run.play();
        return (System.nanoTime() - begun) / 1e6;
    }

    /** How long the one way takes, in milliseconds. */
    double median() {
        return Samples.of(times).median();
    }

    /** How long the other takes. */
    double otherMedian() {
        return Samples.of(otherTimes).median();
    }

    /** How much longer the one takes. */
    double cost() {
        return Samples.of(differences).median();
    }
}

package verona.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import verona.server.ServerException;
import verona.server.XmppServer;

/**
 * Measures, prints a table, and writes it to a file.
 *
 * <p>JMH does not fork here: the scenario is to be compared with its raw replay in the same JVM,
 * and each way of playing it takes its turn several times, so that a load on the machine falls upon
 * all of them. This process does nothing else.
 */
public final class Bench {

    private static final Path FILE = Path.of("target", "verona", "bench.txt");
    private static final int ROUNDS = 5;

    private final Measurements measurements = new Measurements();
    private final List<String> servers;

    private Bench(List<String> servers) {
        this.servers = servers;
    }

    /** Runs all benchmarks. */
    public static void main(String[] arguments) throws Exception {
        List<String> servers =
                prosodyStarts() ? List.of("embedded", "prosody") : List.of("embedded");
        String report = new Bench(servers).report();
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, report);
        System.out.println(report);
    }

    private static boolean prosodyStarts() {
        try (XmppServer prosody = Stage.start("prosody")) {
            return prosody.port() > 0;
        } catch (ServerException e) {
            System.err.println(e.getMessage());
            return false;
        }
    }

    /** The server that routes asynchronously, where it is installed. */
    private List<String> withEjabberd() {
        List<String> all = new ArrayList<>(servers);
        try (XmppServer ejabberd = OrderAndSilence.start("ejabberd")) {
            if (ejabberd.port() > 0) {
                all.add("ejabberd");
            }
        } catch (ServerException e) {
            System.err.println(e.getMessage());
        }
        return all;
    }

    private String report() throws Exception {
        scenarios();
        run(decisions());
        run(shots(Receiving.class).param("stanzas", "1000", "10000", "20000"));
        run(shots(Taking.class).param("stanzas", "10000"));
        return Header.of(servers)
                + new Results(measurements, servers)
                + ColdStart.report()
                + Breakdown.of(servers)
                + (servers.contains("prosody") ? Suite.report() : "")
                + Keeping.report(servers)
                + Connecting.report(servers)
                + Proxying.report(servers)
                + Load.report(servers)
                + Orders.report()
                + OrderAndSilence.report(withEjabberd());
    }

    /** As many runs in each series: a server may get slower with what it has seen. */
    private void scenarios() throws RunnerException {
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf("The scenario, round %d of %d%n", round, ROUNDS);
            run(
                    options(ScenarioBenchmark.class, ".")
                            .param("server", servers.toArray(String[]::new))
                            .warmupIterations(round == 1 ? 400 : 60)
                            .measurementIterations(100)
                            .verbosity(VerboseMode.SILENT));
        }
    }

    private static ChainedOptionsBuilder decisions() {
        return options(Decision.class, ".")
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(1)
                .measurementTime(TimeValue.seconds(3));
    }

    private static ChainedOptionsBuilder shots(Class<?> type) {
        return options(type, ".").warmupIterations(5).measurementIterations(10);
    }

    private static ChainedOptionsBuilder options(Class<?> type, String method) {
        return new OptionsBuilder()
                .include(type.getName().replace(".", "\\.") + method.replace(".", "\\."))
                .forks(0)
                .shouldFailOnError(true);
    }

    private void run(ChainedOptionsBuilder options) throws RunnerException {
        measurements.add(new Runner(options.build()).run());
    }
}

package verona.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The affiliation-notify scenario, in four ways. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ScenarioBenchmark {

    /** What a test costs: three fresh accounts, the scenario, and their deletion. */
    @Benchmark
    public void test(Stage stage) throws Exception {
        BenchAccounts accounts = BenchAccounts.open(stage.running());
        try {
            new DslRun(accounts).play();
        } finally {
            accounts.close();
        }
    }

    @Benchmark
    public void verona(Stage stage) throws Exception {
        new DslRun(stage.accounts()).play();
    }

    @Benchmark
    public void raw(Stage stage) throws Exception {
        new RawRun(stage.accounts(), stage.script()).play();
    }

    @Benchmark
    public void smack(Stage stage) throws Exception {
        new SmackRun(stage.accounts()).play();
    }
}

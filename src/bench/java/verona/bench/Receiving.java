package verona.bench;

import static verona.Stanzas.message;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Sends stanzas, and receives them in order of arrival. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Receiving extends Flood {

    @Benchmark
    public void inOrder() throws IOException {
        send("");
        for (int i = 0; i < stanzas; i++) {
            client().receives(message().body(Integer.toString(i)));
        }
    }
}

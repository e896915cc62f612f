package verona.bench;

import static verona.Stanzas.message;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Takes stanzas that have all arrived before, the last one first. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Taking extends Flood {

    @Override
    public void prepare() throws IOException {
        super.prepare();
        send(greeting(-1));
        client().receives(message().body("-1"));
    }

    @Benchmark
    public void reversed() {
        for (int i = stanzas - 1; i >= 0; i--) {
            client().receives(message().body(Integer.toString(i)));
        }
    }
}

package verona.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.stanza.Element;
import verona.stanza.Xml;

/** Whether a stanza of 1,000 children meets an expectation that names each, in another order. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Decision {

    private static final int CHILDREN = 1_000;

    /** What distinguishes the children. */
    public enum Shape {
        /** Each expected child fits one received child. */
        DISTINCT,
        /** Each fits two, in a chain: what is assigned first must move. */
        CHAINED,
        /** The last expected child fits none. */
        MISSED
    }

    @Param public Shape shape;

    private Element expected;
    private Element received;

    @Setup
    public void write() {
        expected = Xml.readExpectation(stanza(this::expectedItem, 1));
        received = Xml.read(stanza(this::receivedItem, 2));
    }

    private String expectedItem(int number) {
        boolean missing = shape == Shape.MISSED && number == 0;
        return "<item n" + number + "='1'>" + (missing ? "<none/>" : "") + "</item>";
    }

    private String receivedItem(int number) {
        String next = shape == Shape.CHAINED ? " n" + (number + 1) + "='1'" : "";
        return "<item n" + number + "='1' more='yes'" + next + "><more/></item>";
    }

    private static String stanza(java.util.function.IntFunction<String> item, long order) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < CHILDREN; i++) {
            items.add(item.apply(i));
        }
        Collections.shuffle(items, new Random(order));
        return "<iq type='result'>" + String.join("", items) + "</iq>";
    }

    @Benchmark
    public boolean decide() {
        boolean met = Expectation.of(expected).matches(Candidate.of(received), new Captures());
        if (met == (shape == Shape.MISSED)) {
            throw new AssertionError("the decision is wrong");
        }
        return met;
    }
}

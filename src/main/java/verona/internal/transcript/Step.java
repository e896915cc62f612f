package verona.internal.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One step of a scenario in its {@link Transcript}. Safe for use by several threads. */
public final class Step {

    /** How a step stands. */
    public enum State {
        /** It has not ended. */
        RUNNING,
        /** It came true. */
        PASSED,
        /** It did not come true. */
        FAILED
    }

    private final long nanos;
    private final String client;
    private final String verb;
    private final Supplier<Source> source;
    private final List<Entry> entries = new ArrayList<>();
    private State state = State.RUNNING;
    private @Nullable ExplainedFailure failure;

    Step(long nanos, String client, String verb, Supplier<Source> source) {
        this.nanos = nanos;
        this.client = client;
        this.verb = verb;
        this.source = source;
    }

    /** When it began, on the transcript's clock. */
    public long nanos() {
        return nanos;
    }

    /** Who takes it. */
    public String client() {
        return client;
    }

    /** The word of the scenario: {@code sends}, {@code receives} … */
    public String verb() {
        return verb;
    }

    /** Where it is said. */
    public Source source() {
        return source.get();
    }

    /** {@code juliet receives at BalconyTest.java:26}. */
    public String description() {
        String text = client + " " + verb;
        return source().isKnown() ? text + " at " + source() : text;
    }

    /** It has sent or taken that. */
    public synchronized void add(Entry entry) {
        entry.belongsTo(this);
        entries.add(entry);
    }

    /** What it has sent or taken. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** It has come true. */
    public synchronized void passed() {
        state = State.PASSED;
    }

    /** It has not come true. */
    public synchronized void failed() {
        state = State.FAILED;
    }

    /** It has not come true, and this is why. */
    public synchronized void failed(ExplainedFailure why) {
        state = State.FAILED;
        failure = why;
    }

    /** How it stands. */
    public synchronized State state() {
        return state;
    }

    /** Why it has not come true; null where it has, or what went wrong was no step's matter. */
    public synchronized @Nullable StepFailure failure() {
        return failure == null ? null : failure.failure();
    }

    /** The same with all that is said about it. */
    public synchronized @Nullable ExplainedFailure explained() {
        return failure;
    }
}

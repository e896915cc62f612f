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
    private final Transcript.Kind about;
    private final Supplier<Source> source;
    private final List<Entry> entries = new ArrayList<>();
    private State state = State.RUNNING;
    private @Nullable ExplainedFailure failure;
    private Supplier<List<ExpectedStanza>> expected = List::of;

    Step(long nanos, String client, String verb, Transcript.Kind about, Supplier<Source> source) {
        this.nanos = nanos;
        this.client = client;
        this.verb = verb;
        this.about = about;
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

    /** The step method: {@code sends}, {@code receives} … */
    public String verb() {
        return verb;
    }

    /**
     * Which stanzas it looks at: {@link Transcript.Kind#SENT} for those that a program under test
     * has sent, otherwise {@link Transcript.Kind#RECEIVED}.
     */
    public Transcript.Kind about() {
        return about;
    }

    /** Where it is said. */
    public Source source() {
        return source.get();
    }

    /** {@code juliet receives at BalconyTest.java:26}. */
    String description() {
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

    /** It waits for stanzas; the supplier says which, and which of them have arrived so far. */
    public synchronized void waitsFor(Supplier<List<ExpectedStanza>> stanzas) {
        expected = stanzas;
    }

    /** The stanzas that it waits for, with those that have arrived so far. */
    public synchronized List<ExpectedStanza> expected() {
        return expected.get();
    }

    /** It has come true, unless its test was stopped before. */
    public synchronized void passed() {
        end(State.PASSED);
    }

    /** It has not come true, unless it has ended before. */
    public synchronized void failed() {
        end(State.FAILED);
    }

    private void end(State how) {
        if (state == State.RUNNING) {
            state = how;
        }
    }

    /** It has not come true, and this is why. */
    public synchronized void failed(ExplainedFailure why) {
        state = State.FAILED;
        failure = why;
    }

    /**
     * Its test was stopped. The step's own thread and the one that ends the test may both find that
     * out; the first says why.
     *
     * @return what is said about it
     */
    public synchronized ExplainedFailure stopped(Supplier<ExplainedFailure> why) {
        if (failure == null) {
            failed(why.get());
        }
        return failure;
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

package verona.internal.transcript;

import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;

/** One entry of a {@link Transcript}. Safe for use by several threads. */
public final class Entry {

    private final long nanos;
    private final String client;
    private final Transcript.Kind kind;
    private final String text;
    private final @Nullable Candidate stanza;
    private final String fault;
    private volatile @Nullable Step step;

    public Entry(
            long nanos,
            String client,
            Transcript.Kind kind,
            String text,
            @Nullable Candidate stanza) {
        this(nanos, client, kind, text, stanza, "");
    }

    /**
     * The same of a stanza that a fault has struck.
     *
     * @param fault see {@link #fault()}
     */
    public Entry(
            long nanos,
            String client,
            Transcript.Kind kind,
            String text,
            @Nullable Candidate stanza,
            String fault) {
        this.nanos = nanos;
        this.client = client;
        this.kind = kind;
        this.text = text;
        this.stanza = stanza;
        this.fault = fault;
    }

    /** When it was, on the transcript's clock. */
    public long nanos() {
        return nanos;
    }

    /** The name of the client or component. */
    public String client() {
        return client;
    }

    /** What it is about. */
    public Transcript.Kind kind() {
        return kind;
    }

    /** The raw XML, or else what happened. */
    public String text() {
        return text;
    }

    /** What arrived, or what a program under test has sent; null for anything else. */
    public @Nullable Candidate stanza() {
        return stanza;
    }

    /** What a fault has done to it: {@code dropped}; {@code ""} for nothing. */
    public String fault() {
        return fault;
    }

    /** The same behind what it is about: {@code " (dropped)"}. */
    public String mark() {
        if (kind == Transcript.Kind.RESENT) {
            return " (resent)";
        }
        return fault.isEmpty() ? "" : " (" + fault + ")";
    }

    /** The step that sent or took it; null where none did. */
    public @Nullable Step step() {
        return step;
    }

    /** {@code juliet receives at BalconyTest.java:26}, {@code ""} for no step. */
    public String stepDescription() {
        Step its = step;
        return its == null ? "" : its.description();
    }

    /** Whether it arrived, and no step has taken it. */
    public boolean isUnread() {
        return kind == Transcript.Kind.RECEIVED && step == null;
    }

    public void belongsTo(Step step) {
        this.step = step;
    }
}

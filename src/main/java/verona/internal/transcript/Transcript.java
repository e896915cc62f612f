package verona.internal.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;

/**
 * What the clients and components of a scenario did and what happened to them, in order of time.
 * Safe for use by several threads.
 *
 * <pre>{@code
 * Step step = transcript.begin("romeo", "sends", () -> Source.UNKNOWN);
 * step.add(transcript.add("romeo", Kind.SENT, "<presence/>"));
 * step.passed();
 * }</pre>
 */
public final class Transcript {

    /** What an entry is about. */
    public enum Kind {
        /** A top-level element left the client. */
        SENT,
        /** A top-level element arrived. */
        RECEIVED,
        /** A stream was opened; the text is the address that the server knows the client as. */
        CONNECTED,
        /** A session was resumed; the text is the client's address. */
        RESUMED,
        /** A stanza left the client once more, because its session was resumed. */
        RESENT,
        /** What a client has negotiated with the server: the SASL mechanism, TLS. */
        NEGOTIATED,
        /** The scenario has closed or cut the stream; the text says which. */
        ENDED,
        /** The connection of a program under test has ended; the text says how. */
        CLOSED,
        /** A ping that nobody sees, to learn that all that was sent before has been handled. */
        BARRIER,
        /** The connection failed; the text says how. */
        ERROR,
        /** A step that was left out; the text says which, and why. */
        REMARK,
        /** What a test has done to the link between two servers, or a fault to its stanza. */
        LINK,
        /** The test was stopped while a step waited; the text says which. */
        STOPPED
    }

    /** A report about more would be of no use, and other tests on the server may do much. */
    private static final int MOST_CHANGES = 5_000;

    private final boolean kept;
    private final @Nullable Transcript outer;
    private final LongSupplier clock;
    private final long start;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final SecretValues secrets;
    private volatile List<Reference> references = List.of();

    /**
     * Begins now.
     *
     * @param outer the transcript of a scenario around this one, whose entries from now on belong
     *     to this one too; null where there is none
     */
    public Transcript(@Nullable Transcript outer) {
        this(true, outer, System::nanoTime);
    }

    public Transcript(@Nullable Transcript outer, LongSupplier clock) {
        this(true, outer, clock);
    }

    private Transcript(boolean kept, @Nullable Transcript outer, LongSupplier clock) {
        this.kept = kept;
        this.outer = outer;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.secrets = new SecretValues(outer == null ? null : outer.secrets);
    }

    /** Says which sections of which specifications the scenario is about. */
    public void isAbout(List<Reference> sections) {
        references = List.copyOf(sections);
    }

    /** What the scenario is about, as far as anybody has said it. */
    public List<Reference> references() {
        return references;
    }

    /** The passwords of those who take part. */
    public SecretValues secrets() {
        return secrets;
    }

    /** The same of all scenarios, and what has been sent and received as one. */
    public SecretValues secretsSaid() {
        return secrets.with(entries());
    }

    /** The scenario has ended. Those around it go on, and do not keep its secrets. */
    public void end() {
        List<Entry> around = new ArrayList<>();
        for (Transcript each = outer; each != null; each = each.outer) {
            each.addEntriesSince(start, around);
        }
        secrets.end(around);
    }

    /** One that keeps nothing: to learn what keeping costs. */
    public static Transcript ofNothing() {
        return new Transcript(false, null, () -> 0);
    }

    /** Adds an entry at the present moment. */
    public Entry add(String client, Kind kind, String text) {
        return add(client, kind, text, null);
    }

    /** Adds a stanza that has arrived. */
    public Entry received(String client, String xml, Candidate stanza) {
        return add(client, Kind.RECEIVED, xml, stanza);
    }

    /** Adds a stanza that a program under test has sent. */
    public Entry sent(String client, String xml, Candidate stanza) {
        return add(client, Kind.SENT, xml, stanza);
    }

    /**
     * Adds a stanza of a program's that a fault has struck.
     *
     * @param kind {@link Kind#SENT} or {@link Kind#RECEIVED}
     * @param fault what it has done to it: {@code dropped}
     */
    public Entry disturbed(String client, Kind kind, String xml, Candidate stanza, String fault) {
        return add(client, kind, xml, stanza, fault);
    }

    private Entry add(String client, Kind kind, String text, @Nullable Candidate stanza) {
        return add(client, kind, text, stanza, "");
    }

    private Entry add(
            String client, Kind kind, String text, @Nullable Candidate stanza, String fault) {
        return kept
                ? keep(client, kind, text, stanza, fault)
                : new Entry(0, client, kind, text, stanza, fault);
    }

    private synchronized Entry keep(
            String client, Kind kind, String text, @Nullable Candidate stanza, String fault) {
        Entry entry = new Entry(clock.getAsLong(), client, kind, text, stanza, fault);
        entries.add(entry);
        return entry;
    }

    /** A step begins, which is to say how it ends. */
    public Step begin(String client, String verb, Supplier<Source> source) {
        return begin(client, verb, Kind.RECEIVED, source);
    }

    /**
     * The same for a step that looks at certain stanzas.
     *
     * @param about see {@link Step#about()}
     */
    public Step begin(String client, String verb, Kind about, Supplier<Source> source) {
        return kept ? keep(client, verb, about, source) : new Step(0, client, verb, about, source);
    }

    private synchronized Step keep(
            String client, String verb, Kind about, Supplier<Source> source) {
        Step step = new Step(clock.getAsLong(), client, verb, about, source);
        steps.add(step);
        return step;
    }

    /** Whether it keeps anything. */
    public boolean isKept() {
        return kept;
    }

    /** When it began, on the clock of {@link System#nanoTime()}. */
    long start() {
        return start;
    }

    /** Nanoseconds since it began. */
    long elapsed() {
        return clock.getAsLong() - start;
    }

    /** How long ago a step began. */
    public Duration since(Step step) {
        return Duration.ofNanos(clock.getAsLong() - step.nanos());
    }

    /** All entries, oldest first, with those of the scenarios around since this one began. */
    public List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        for (Transcript each = this; each != null; each = each.outer) {
            each.addEntriesSince(start, all);
        }
        if (outer != null) {
            all.sort(Comparator.comparingLong(Entry::nanos));
        }
        return all;
    }

    private synchronized void addEntriesSince(long moment, List<Entry> all) {
        for (Entry entry : entries) {
            if (entry.nanos() - moment >= 0) {
                all.add(entry);
            }
        }
    }

    /** Something that the server keeps has another value now; null if it is no more. */
    public void changed(String what, String owner, String key, @Nullable String value) {
        if (kept) {
            keep(new Change(clock.getAsLong(), what, owner, key, value));
        }
    }

    private synchronized void keep(Change change) {
        if (changes.size() < MOST_CHANGES) {
            changes.add(change);
        }
    }

    /** What the server has kept, oldest first, since the scenario around this one began. */
    public List<Change> changes() {
        List<Change> all = new ArrayList<>();
        if (outer != null) {
            outer.changes().stream().filter(each -> each.nanos() - start < 0).forEach(all::add);
        }
        synchronized (this) {
            all.addAll(changes);
        }
        return all;
    }

    /** All steps, oldest first, with those of the scenarios around since this one began. */
    public List<Step> steps() {
        List<Step> all = new ArrayList<>();
        for (Transcript each = this; each != null; each = each.outer) {
            each.addStepsSince(start, all);
        }
        if (outer != null) {
            all.sort(Comparator.comparingLong(Step::nanos));
        }
        return all;
    }

    private synchronized void addStepsSince(long moment, List<Step> all) {
        for (Step step : steps) {
            if (step.nanos() - moment >= 0) {
                all.add(step);
            }
        }
    }
}

package verona.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What the clients of a scenario sent and received, in order of time. Safe for use by several
 * threads.
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
        /** The scenario has closed or cut the stream; the text says which. */
        ENDED,
        /** Something else befell the client's line: a barrier, an error. */
        EVENT
    }

    /**
     * One entry.
     *
     * @param nanos nanoseconds since the transcript began
     * @param client the client's name
     * @param text the raw XML, or for an event what happened
     */
    public record Entry(long nanos, String client, Kind kind, String text) {}

    private final long start = System.nanoTime();
    private final List<Entry> entries = new ArrayList<>();

    /** Adds an entry at the present moment. */
    public synchronized void add(String client, Kind kind, String text) {
        entries.add(new Entry(System.nanoTime() - start, client, kind, text));
    }

    /** All entries, oldest first. */
    public synchronized List<Entry> all() {
        return List.copyOf(entries);
    }

    /** The last entries, {@code count} at the most, oldest first. */
    public synchronized List<Entry> last(int count) {
        return List.copyOf(entries.subList(Math.max(0, entries.size() - count), entries.size()));
    }
}

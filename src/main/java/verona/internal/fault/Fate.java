package verona.internal.fault;

/** What becomes of a stanza in a stream with faults. */
public enum Fate {
    /** No fault has struck it. */
    PASSED(true, ""),
    /** It never arrives. */
    DROPPED(false, "dropped"),
    /** It never arrives, because the connection is half-open. */
    LOST(false, "lost"),
    /** It is held back. */
    DELAYED(false, "delayed"),
    /** It is held back until the next has arrived. */
    SWAPPED(false, "swapped"),
    /** It was held back, and arrives now. */
    RELEASED(true, "released"),
    /** It arrives, and will once more. */
    DUPLICATED(true, "duplicated"),
    /** It arrives once more. */
    REPEATED(true, "duplicate"),
    /** What arrives is not well-formed. */
    CORRUPTED(false, "corrupted"),
    /** Another arrives in its place. */
    ALTERED(false, "altered"),
    /** It arrives in place of what was sent. */
    REPLACED(true, "in its place");

    private final boolean arrives;
    private final String mark;

    Fate(boolean arrives, String mark) {
        this.arrives = arrives;
        this.mark = mark;
    }

    /** Whether a stanza arrives now. */
    public boolean arrives() {
        return arrives;
    }

    /** Whether the sender has sent it at this moment. */
    public boolean isSent() {
        return this != RELEASED && this != REPEATED && this != REPLACED;
    }

    /** What a transcript says of it in a word; {@code ""} for nothing. */
    public String mark() {
        return mark;
    }
}

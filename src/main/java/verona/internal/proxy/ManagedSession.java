package verona.internal.proxy;

/** A session whose stanzas are counted (XEP-0198), which may go on on another stream. */
final class ManagedSession {

    private final CountedStanzas fromProgram;
    private final CountedStanzas toProgram;
    private ManagedStream stream;

    /** One in which nothing has been said. */
    ManagedSession(ManagedStream stream) {
        this(stream, new CountedStanzas(), new CountedStanzas());
    }

    /** One with those counts. */
    ManagedSession(ManagedStream stream, CountedStanzas fromProgram, CountedStanzas toProgram) {
        this.stream = stream;
        this.fromProgram = fromProgram;
        this.toProgram = toProgram;
    }

    CountedStanzas fromProgram() {
        return fromProgram;
    }

    CountedStanzas toProgram() {
        return toProgram;
    }

    /** The stream that it is, or is to be, continued on. */
    ManagedStream stream() {
        return stream;
    }

    void moveTo(ManagedStream other) {
        stream = other;
    }
}

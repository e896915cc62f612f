package verona.internal.schedule;

/** When nothing happens any more by itself, in the programs under test and between them. */
public interface Rest extends AutoCloseable {

    /** When nothing moves in this JVM, and in the processes that it has started. */
    static Rest ofThisJvm() {
        return AllAsleep.isKnown() ? new AllAsleep() : new QuietPeriod();
    }

    /**
     * Waits until nothing moves.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    void await() throws InterruptedException;

    /** Frees what it has used. */
    @Override
    void close();
}

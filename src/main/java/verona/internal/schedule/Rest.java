package verona.internal.schedule;

import java.util.List;

/** When nothing happens any more by itself, in the programs under test and between them. */
public interface Rest extends AutoCloseable {

    /**
     * When nothing moves in this JVM and in those processes.
     *
     * @param processes the ids of the processes
     */
    static Rest of(List<Long> processes) {
        return AllAsleep.isKnown() ? AllAsleep.of(processes) : new QuietPeriod();
    }

    /** When nothing moves in this JVM. */
    static Rest ofThisJvm() {
        return of(List.of());
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

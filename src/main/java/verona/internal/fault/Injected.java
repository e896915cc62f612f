package verona.internal.fault;

import org.jspecify.annotations.Nullable;

/** What a test has injected, and what is to become true of it. Safe for use by several threads. */
interface Injected {

    /** Whether it has not done yet what it was injected for. */
    boolean isWaiting();

    /** What one of the test's functions has thrown; null for nothing. */
    default @Nullable Throwable failure() {
        return null;
    }

    /** What it is, where it was injected, and what has happened instead. */
    String report();

    /** Does nothing any more. */
    void end();
}

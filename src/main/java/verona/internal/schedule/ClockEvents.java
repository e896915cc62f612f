package verona.internal.schedule;

import org.jspecify.annotations.Nullable;

/** The clock of a server that moves on by itself when something is due. */
public interface ClockEvents {

    /** What is due next, in a few words; null for nothing. */
    @Nullable String next();

    /** The clock moves on to what is due next, and that happens. */
    void happen();
}

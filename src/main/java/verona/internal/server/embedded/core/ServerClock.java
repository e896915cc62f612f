package verona.internal.server.embedded.core;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The server's time, from which every time stamp and every expiry comes. A test may stop it or set
 * it forward. Safe for use by several threads.
 */
public final class ServerClock {

    private @Nullable Instant stopped;
    private Duration ahead = Duration.ZERO;

    /** A clock that shows the time of day. */
    public ServerClock() {}

    /** The present moment, in whole milliseconds. */
    public synchronized Instant now() {
        Instant now = stopped == null ? Instant.now().plus(ahead) : stopped;
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether only {@link #advance} moves it. */
    synchronized boolean isStopped() {
        return stopped != null;
    }

    /** The present moment as a time stamp (XEP-0082 §3.2). */
    public String stamp() {
        return now().toString();
    }

    /** Stops the clock at that moment; from then on only {@link #advance} moves it. */
    public synchronized void stop(Instant moment) {
        stopped = moment;
    }

    /** Has a stopped clock go on from where it is. */
    public synchronized void run() {
        if (stopped != null) {
            ahead = Duration.between(Instant.now(), stopped);
            stopped = null;
        }
    }

    /** Sets the clock forward. */
    public synchronized void advance(Duration duration) {
        if (stopped == null) {
            ahead = ahead.plus(duration);
        } else {
            stopped = stopped.plus(duration);
        }
    }
}

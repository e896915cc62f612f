package verona.server;

import java.time.Instant;

/**
 * A line of a server's log.
 *
 * <pre>{@code
 * new LogLine(Instant.now(), LogLine.Level.ERROR, "the database can't be reached")
 * }</pre>
 *
 * @param time when it was logged
 * @param level how serious it is
 * @param text what was logged, without a line break
 */
public record LogLine(Instant time, Level level, String text) {

    /** How serious a line is. */
    public enum Level {
        /** What developers of the server want to know. */
        DEBUG,
        /** What has happened. */
        INFO,
        /** What may be wrong. */
        WARNING,
        /** What is wrong. */
        ERROR
    }
}

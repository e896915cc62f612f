package verona.internal.cli;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.report.TestReport;

/**
 * A script that has been played.
 *
 * @param source the script's file
 * @param title what the script is called
 * @param outcome how it ended
 * @param message why it did not pass; {@code ""} if it passed
 * @param unread what clients have received and no step has taken, a text for each client
 * @param report what happened; null if the script could not be played at all
 */
record PlayedScript(
        String source,
        String title,
        Outcome outcome,
        Duration time,
        String message,
        List<String> unread,
        @Nullable TestReport report) {

    /** How a script ended. */
    enum Outcome {
        /** All steps came true. */
        PASSED,
        /** A step did not come true, or the script has syntax errors. */
        FAILED,
        /** The server could not do what it takes to play the script. */
        ERROR
    }

    boolean isPassed() {
        return outcome == Outcome.PASSED;
    }
}

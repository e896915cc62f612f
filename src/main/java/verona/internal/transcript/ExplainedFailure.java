package verona.internal.transcript;

import java.util.List;

/**
 * A failed step with all that is said about it, which is made once for its message and for all
 * reports.
 *
 * @param failure the failure as it was, whose stanzas are those of the transcript
 * @param masked the failure without its secrets, with the same entries in the same order
 * @param missing the expected stanzas that have not arrived, without secrets
 * @param message the whole text, without secrets, and without a line break at its end
 */
public record ExplainedFailure(
        StepFailure failure, StepFailure masked, List<MissingStanza> missing, String message) {

    /** The first line of the message. */
    public String headline() {
        return message.lines().findFirst().orElse("");
    }
}

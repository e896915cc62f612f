package verona.internal.report;

import verona.internal.transcript.StepFailure;
import verona.internal.transcript.Transcript;

/**
 * A failure such as people meet.
 *
 * @param name what it is an example of, and its folder of golden files
 * @param transcript what all clients did, with the failed step
 * @param failure what went wrong
 */
public record TypicalFailure(String name, Transcript transcript, StepFailure failure) {

    /** For the names of parameterised tests. */
    @Override
    public String toString() {
        return name;
    }
}

package verona;

import org.jspecify.annotations.Nullable;

/**
 * A step of a scenario did not come true; the message says what was expected, and what came
 * instead.
 */
public class StepError extends AssertionError {

    private static final long serialVersionUID = 1;

    /** With the whole message. */
    public StepError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

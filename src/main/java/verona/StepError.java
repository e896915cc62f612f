package verona;

import org.jspecify.annotations.Nullable;

/**
 * A step of a scenario failed. The message says what was expected, and what was received instead.
 */
public class StepError extends AssertionError {

    private static final long serialVersionUID = 1;

    /** An error with that message; the cause is null if there is none. */
    public StepError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package verona;

import org.jspecify.annotations.Nullable;

/**
 * A client's line to the server broke under a step: refused, authentication failed, a stream error,
 * closed by the server, or XML that is not well formed.
 */
public final class LineError extends StepError {

    private static final long serialVersionUID = 1;

    /** With the whole message. */
    public LineError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

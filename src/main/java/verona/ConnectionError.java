package verona;

import org.jspecify.annotations.Nullable;

/**
 * A client's connection to the server broke under a step: refused, authentication failed, a stream
 * error, closed by the server, or XML that is not well formed.
 */
public final class ConnectionError extends StepError {

    private static final long serialVersionUID = 1;

    /** With the whole message. */
    public ConnectionError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

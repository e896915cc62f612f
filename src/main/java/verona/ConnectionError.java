package verona;

import org.jspecify.annotations.Nullable;

/**
 * A step failed because a connection to the server failed: it was refused, authentication failed,
 * the server sent a stream error or closed the stream, or it sent XML that is not well formed. It
 * is the connection of the step's own client, or that of another client that was cut off; the
 * message names it.
 */
public final class ConnectionError extends StepError {

    private static final long serialVersionUID = 1;

    /** An error with that message; the cause is null if there is none. */
    public ConnectionError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package verona.server;

import org.jspecify.annotations.Nullable;

/**
 * A server could not be started, or did not do what a test requested. The message says what to do.
 */
public class ServerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** An error with a message that says what was tried, what happened, and what to do. */
    public ServerException(String message) {
        super(message);
    }

    /** An error with a message and its cause, which may be null. */
    public ServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

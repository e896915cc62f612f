package verona.server;

import org.jspecify.annotations.Nullable;

/**
 * A server could not be started, or did not do what it was asked to; the message says what to do.
 */
public final class ServerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With a message that says what was tried, what happened, and the mend. */
    public ServerException(String message) {
        super(message);
    }

    /** The same, with what caused it (null where nothing did). */
    public ServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

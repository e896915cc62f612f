package verona.internal.connection;

/** The thread that waited for the server was interrupted. Its interrupt flag is set. */
public final class InterruptedConnectionException extends ConnectionException {

    private static final long serialVersionUID = 1;

    /** Sets the flag. */
    public InterruptedConnectionException() {
        super("the test's thread was interrupted", null);
        Thread.currentThread().interrupt();
    }
}

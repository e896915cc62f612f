package verona.server;

/**
 * A server has not got what a test needs, and nobody has promised it: a port for components, for
 * instance. The test is skipped, and does not fail.
 *
 * <pre>{@code
 * throw new UnavailableException(description() + " takes no external components");
 * }</pre>
 */
public class UnavailableException extends ServerException {

    private static final long serialVersionUID = 1;

    /** With a message that says who lacks what, and what to do. */
    public UnavailableException(String message) {
        super(message);
    }
}

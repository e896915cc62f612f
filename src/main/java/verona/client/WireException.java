package verona.client;

/** A line could not be opened or used; the message names what befell it. */
final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WireException(String name, Throwable cause) {
        super(name, cause);
    }
}

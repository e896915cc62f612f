package verona.internal.server.external.dns;

/** Name servers have not answered, or not as they should; the message says which. */
public final class DnsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DnsException(String message, Throwable cause) {
        super(message, cause);
    }
}

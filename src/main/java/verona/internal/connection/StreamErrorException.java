package verona.internal.connection;

import verona.stanza.Element;

/** The server has closed the stream with an error, RFC 6120 §4.9. */
public final class StreamErrorException extends ConnectionException {

    private static final long serialVersionUID = 1;

    StreamErrorException(Element error) {
        super(StreamErrors.name(error), null);
    }
}

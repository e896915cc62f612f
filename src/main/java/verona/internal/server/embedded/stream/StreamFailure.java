package verona.internal.server.embedded.stream;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.StreamError;
import verona.stanza.Element;

/** What was sent ends the stream. */
public final class StreamFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final StreamError error;
    private final transient @Nullable Element detail;

    /** With the error to report, and a text for people. */
    public StreamFailure(StreamError error, String text) {
        this(error, text, null);
    }

    /**
     * The same.
     *
     * @param detail an application's own condition (RFC 6120 §4.9.4)
     */
    public StreamFailure(StreamError error, String text, @Nullable Element detail) {
        super(text, null, false, false);
        this.error = error;
        this.detail = detail;
    }

    StreamError error() {
        return error;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    @Nullable Element detail() {
        return detail;
    }
}

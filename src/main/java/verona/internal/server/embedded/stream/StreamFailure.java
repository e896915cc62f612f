package verona.internal.server.embedded.stream;

import verona.internal.server.embedded.core.StreamError;

/** What was sent ends the stream. */
public final class StreamFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final StreamError error;

    /** With the error to report, and a text for people. */
    public StreamFailure(StreamError error, String text) {
        super(text, null, false, false);
        this.error = error;
    }

    StreamError error() {
        return error;
    }
}

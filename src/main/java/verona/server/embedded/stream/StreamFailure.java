package verona.server.embedded.stream;

import verona.server.embedded.core.StreamError;

/** What a client sent ends its stream. */
final class StreamFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final StreamError error;

    StreamFailure(StreamError error, String text) {
        super(text, null, false, false);
        this.error = error;
    }

    StreamError error() {
        return error;
    }
}

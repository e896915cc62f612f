package verona.internal.server.embedded.stream;

/**
 * What was sent is against the protocol of WebSocket, and ends the connection (RFC 6455 §7.1.7).
 */
final class WebSocketFailure extends RuntimeException {

    static final int PROTOCOL_ERROR = 1002;
    static final int UNSUPPORTED_DATA = 1003;
    static final int INVALID_PAYLOAD = 1007;

    private static final long serialVersionUID = 1;

    private final int code;

    /** With the status code of RFC 6455 §7.4.1, and a text for people. */
    WebSocketFailure(int code, String text) {
        super(text, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}

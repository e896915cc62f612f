package verona.internal.websocket;

/**
 * What was sent is against the protocol of WebSocket, and ends the connection (RFC 6455 §7.1.7).
 */
public final class WebSocketFailure extends RuntimeException {

    public static final int PROTOCOL_ERROR = 1002;
    public static final int UNSUPPORTED_DATA = 1003;
    public static final int INVALID_PAYLOAD = 1007;
    public static final int TOO_BIG = 1009;

    private static final long serialVersionUID = 1;

    private final int code;

    /** With the status code of RFC 6455 §7.4.1, and a text for people. */
    public WebSocketFailure(int code, String text) {
        super(text, null, false, false);
        this.code = code;
    }

    /** The status code of RFC 6455 §7.4.1. */
    public int code() {
        return code;
    }
}

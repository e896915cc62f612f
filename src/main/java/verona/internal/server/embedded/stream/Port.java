package verona.internal.server.embedded.stream;

/** The kinds of ports for clients. */
public enum Port {
    /** TCP, RFC 6120 §3. */
    TCP,
    /** TCP, and TLS begins with the connection (XEP-0368). */
    DIRECT_TLS,
    /** WebSocket, RFC 7395. */
    WEBSOCKET,
    /** The same over TLS. */
    SECURE_WEBSOCKET;

    boolean isEncrypted() {
        return this == DIRECT_TLS || this == SECURE_WEBSOCKET;
    }

    boolean isWebSocket() {
        return this == WEBSOCKET || this == SECURE_WEBSOCKET;
    }
}

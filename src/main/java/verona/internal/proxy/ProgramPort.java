package verona.internal.proxy;

import java.net.URI;
import verona.internal.websocket.HostMeta;

/** The kinds of ports for programs. */
enum ProgramPort {
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

    /** The URL of a WebSocket there. */
    URI url(String host, int number) {
        String scheme = isEncrypted() ? "wss" : "ws";
        return URI.create(scheme + "://" + host + ":" + number + HostMeta.WEBSOCKET_PATH);
    }
}

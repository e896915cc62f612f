package verona.internal.connection;

import verona.connection.Transport;

/** Options that Verona does not have yet. */
final class Unsupported {

    private Unsupported() {}

    static void refuse(ConnectionOptions options) {
        if (options.transport() == Transport.WEBSOCKET) {
            throw unsupported("WebSocket", "transport = TCP");
        }
    }

    private static ConnectionException unsupported(String what, String instead) {
        return new ConnectionException(
                "this version of Verona has no " + what + ": say " + instead, null);
    }
}

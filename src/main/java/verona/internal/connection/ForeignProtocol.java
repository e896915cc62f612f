package verona.internal.connection;

import org.jspecify.annotations.Nullable;

/** What speaks at a port that is not the one a client takes it for. */
final class ForeignProtocol {

    private ForeignProtocol() {}

    /**
     * What somebody speaks who should speak XMPP, by its first characters; null if that is open.
     */
    static @Nullable String insteadOfXmpp(ServerAddress server, String first) {
        if (first.startsWith("\u0015\u0003")) {
            return "the server at "
                    + server
                    + " expects TLS from the first byte: connect with tls = DIRECT, or to its port"
                    + " for STARTTLS";
        }
        return first.startsWith("HTTP/") ? http(server) : null;
    }

    /** What somebody speaks who should speak TLS; null if that is open. */
    static @Nullable String insteadOfTls(ServerAddress server, String first) {
        if (first.startsWith("<")) {
            return "the server at "
                    + server
                    + " speaks XMPP without TLS: connect with tls = REQUIRED for STARTTLS, or to"
                    + " its port for direct TLS";
        }
        if (!first.startsWith("HTTP/")) {
            return null;
        }
        return server.webSocket() == null
                ? http(server)
                : "the server at "
                        + server
                        + " speaks HTTP without TLS: connect with tls = DISABLED, or to its port"
                        + " for WebSocket over TLS";
    }

    private static String http(ServerAddress server) {
        return "a web server answers at " + server + ", and no XMPP server: give another port";
    }
}

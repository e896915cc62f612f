package verona.internal.server.external;

import java.net.URI;
import java.time.Duration;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.connection.ClientStream;
import verona.internal.connection.ConnectionException;
import verona.internal.connection.ConnectionOptions;
import verona.internal.connection.HostMetaLookup;
import verona.internal.connection.ServerAddress;
import verona.server.ServerException;

/**
 * Streams to a server that Verona opens for itself: to make accounts, and to ask what the server
 * is. They are encrypted, and carried, as those of clients.
 *
 * @param timeout how long connecting may take, and then each answer
 */
record OwnStreams(ServerProfile server, Duration timeout) {

    /**
     * Opens one.
     *
     * @throws ConnectionException if that fails
     * @throws ServerException if it can't be found out where the server is
     */
    ClientStream open() {
        return ClientStream.open(address(), ConnectionOptions.STANDARD.with(tls()), timeout);
    }

    private Tls tls() {
        return server.security().tls();
    }

    private ServerAddress address() {
        if (server.security().transport() == Transport.WEBSOCKET) {
            return ServerAddress.of(webSocket(), server.domain(), server.security()::trust);
        }
        Place place = tls() == Tls.DIRECT ? server.places().directTls() : server.places().clients();
        return new ServerAddress(
                place.host(), place.port(), server.domain(), server.security()::trust);
    }

    private URI webSocket() {
        URI url = webSocketUrl();
        boolean secure = url.getScheme().equals("wss");
        if (!secure && (tls() == Tls.REQUIRED || tls() == Tls.DIRECT)) {
            throw new ServerException(
                    "The WebSocket " + url + " has no TLS, which verona.tls asks for.");
        }
        return url;
    }

    /** As configured, or else as the server's host-meta document says (XEP-0156). */
    URI webSocketUrl() {
        URI url = server.webSocket();
        if (url == null) {
            url = URI.create("https://" + server.domain() + "/.well-known/host-meta");
        }
        return url.getScheme().startsWith("ws") ? url : found(url);
    }

    private URI found(URI document) {
        try {
            return new HostMetaLookup(document, server.security()::trust, timeout).webSocket();
        } catch (ConnectionException e) {
            throw new ServerException(e.getMessage(), e);
        }
    }
}

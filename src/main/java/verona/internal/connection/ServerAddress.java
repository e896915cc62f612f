package verona.internal.connection;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.connection.Trust;
import verona.internal.local.LocalPort;
import verona.internal.local.LocalPorts;

/**
 * What a client has to know of a server.
 *
 * @param host its host name or address
 * @param port its TCP port
 * @param domain the XMPP domain that it serves
 * @param trust which certificates of it the client accepts
 * @param webSocket where its WebSocket is; null for TCP
 * @param local where it is reached without a socket; null for nowhere
 */
public record ServerAddress(
        String host,
        int port,
        String domain,
        Supplier<Trust> trust,
        @Nullable URI webSocket,
        @Nullable LocalPort local) {

    /** A server's address for TCP. */
    public ServerAddress(String host, int port, String domain, Supplier<Trust> trust) {
        this(host, port, domain, trust, null, null);
    }

    /** A server of this JVM that is reached without a socket. */
    public static ServerAddress of(
            LocalPort local, String host, String domain, Supplier<Trust> trust) {
        return new ServerAddress(host, 0, domain, trust, null, local);
    }

    /** A server's address for WebSocket. */
    public static ServerAddress of(URI webSocket, String domain, Supplier<Trust> trust) {
        int usual = webSocket.getScheme().equals("wss") ? 443 : 80;
        int port = webSocket.getPort() < 0 ? usual : webSocket.getPort();
        return new ServerAddress(webSocket.getHost(), port, domain, trust, webSocket, null);
    }

    /** The same server without a socket, if it is one of this JVM and listens there for TCP. */
    public ServerAddress locally() {
        LocalPort found =
                webSocket == null ? LocalPorts.find(new InetSocketAddress(host, port)) : null;
        return new ServerAddress(host, port, domain, trust, webSocket, found);
    }

    /** The same server at another place; a WebSocket stays where it is (RFC 7395 §3.6.1). */
    ServerAddress at(String otherHost, int otherPort) {
        return webSocket == null ? new ServerAddress(otherHost, otherPort, domain, trust) : this;
    }

    /**
     * What its certificate has to be for: the domain (RFC 6120 §13.7.2), or the host of its
     * WebSocket (RFC 6455 §10.5).
     */
    String certified() {
        return webSocket == null ? domain : host;
    }

    /** As messages name it: {@code 127.0.0.1:5222}. */
    @Override
    public String toString() {
        return port == 0 ? host : host + ":" + port;
    }
}

package verona.internal.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import verona.stanza.Element;

/** Connections for somebody who speaks over them himself. They hold nothing back. */
public final class Sockets {

    /** How many connections may wait to be accepted. */
    private static final int BACKLOG = 1_000;

    private Sockets() {}

    /**
     * Listens at a port of the loopback interface.
     *
     * @param port 0 for a free one
     * @param sockets makes those that are accepted
     */
    public static ServerSocket listen(int port, Supplier<? extends TcpSocket> sockets)
            throws IOException {
        ServerSocket listening = new TcpSocket.Listening(sockets);
        try {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            return listening;
        } catch (IOException e) {
            listening.close();
            throw e;
        }
    }

    /**
     * Connects to a server.
     *
     * @param timeout how long that may take
     * @throws ConnectionException if that fails
     */
    public static TcpConnection connect(ServerAddress server, Duration timeout) {
        return TcpTransport.connect(server, timeout).connection();
    }

    /**
     * Connects to a server, and encrypts the connection by STARTTLS (RFC 6120 §5.4). The stream is
     * to be opened anew on it.
     *
     * @param timeout how long connecting may take, and then each answer
     * @throws ConnectionException if that fails
     */
    public static TcpConnection connectWithStartTls(ServerAddress server, Duration timeout) {
        TcpTransport transport = TcpTransport.connect(server, timeout);
        XmlStream stream = new XmlStream(server, transport, timeout);
        try {
            stream.open(ClientStream.header(server, ""));
            Element features = StreamErrors.refuse(stream.next());
            StartTls.negotiate(stream, server, features, null);
            return transport.connection();
        } catch (ConnectionException e) {
            stream.cut();
            throw e;
        }
    }

    /**
     * Connects to a server's WebSocket, with TLS if its URL begins with {@code wss}, and opens it.
     *
     * @param timeout how long that may take
     * @throws ConnectionException if that fails
     */
    public static WebSocketConnection connectWebSocket(ServerAddress server, Duration timeout) {
        URI url = Objects.requireNonNull(server.webSocket());
        OpenWebSocket open = OpenWebSocket.connect(server, url, null, timeout);
        return new WebSocketConnection(open.link().connection(), open.first());
    }
}

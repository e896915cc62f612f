package verona.internal.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.function.IntSupplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import verona.connection.Transport;
import verona.internal.certificate.CertificateContexts;
import verona.internal.certificate.SelfSigned;
import verona.internal.connection.ComponentConnection;
import verona.internal.connection.ServerAddress;
import verona.internal.connection.Sockets;
import verona.internal.connection.TcpConnection;
import verona.internal.connection.WebSocketConnection;
import verona.internal.fault.Faults;
import verona.internal.fault.LoginRefusals;
import verona.internal.local.LocalPort;
import verona.internal.local.LocalPorts;
import verona.server.ServerException;
import verona.server.XmppServer;
import verona.stanza.Element;

/** From a program to its server: what holds for all of the program's connections. */
final class Route {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final XmppServer server;
    private final boolean component;
    private final IntSupplier port;
    private final ProxyListener listener;
    private @Nullable SSLContext tls;
    private final Sessions sessions = new Sessions();
    private final Order order = new Order();
    private final Faults faults = new Faults();
    private final LoginRefusals refusals = new LoginRefusals();

    /**
     * To that server.
     *
     * @param port its port
     */
    Route(XmppServer server, boolean component, IntSupplier port, ProxyListener listener) {
        this.server = server;
        this.component = component;
        this.port = port;
        this.listener = listener;
    }

    ProxyListener listener() {
        return listener;
    }

    /** The faults that wait for stanzas of the program's. */
    Faults faults() {
        return faults;
    }

    /** The logins that are to be refused. */
    LoginRefusals refusals() {
        return refusals;
    }

    Sessions sessions() {
        return sessions;
    }

    Order order() {
        return order;
    }

    /** Who the proxy is to programs under TLS. */
    SelfSigned identity() {
        return SelfSigned.ofDomain(server.domain());
    }

    /** TLS with programs, made when it is first needed: most never do. */
    synchronized SSLContext tls() {
        if (tls == null) {
            tls = CertificateContexts.presenting(identity());
        }
        return tls;
    }

    /** A login that is to come. */
    Login login(Transport carrier) {
        return component ? new ComponentLogin() : new ClientLogin(sessions, carrier);
    }

    /** An element as listeners are to see it. */
    Element read(Element element) {
        return component ? ComponentConnection.asClients(element) : element;
    }

    /** What listeners see, as the stream has it. */
    Element written(Element element) {
        return component ? ComponentConnection.asComponents(element) : element;
    }

    /**
     * Where the server's WebSocket is.
     *
     * @throws ServerException if it has none
     */
    URI webSocket() {
        if (component) {
            throw new IllegalStateException("components connect over TCP (XEP-0114)");
        }
        return server.webSocketUrl();
    }

    /**
     * Connects to the server, without TLS if the server lets it, and over TCP without a socket if
     * it is one of this JVM.
     *
     * @throws verona.internal.connection.ConnectionException if that fails
     * @throws ServerException if the server has no such port
     */
    StreamEnd connect(Transport carrier) throws IOException {
        return carrier == Transport.WEBSOCKET ? connectWebSocket() : connectTcp();
    }

    private StreamEnd connectWebSocket() throws IOException {
        ServerAddress address = address(webSocket());
        if (!isSecure(address) && TlsRequirements.of(server, address, TIMEOUT)) {
            address = address(server.secureWebSocketUrl());
        }
        WebSocketConnection open = Sockets.connectWebSocket(address, TIMEOUT);
        return WebSocketEnd.server(SocketTransport.over(open.connection()), open.first());
    }

    private ServerAddress address(URI webSocket) {
        return ServerAddress.of(webSocket, server.domain(), server::trust);
    }

    private static boolean isSecure(ServerAddress address) {
        URI url = address.webSocket();
        return url != null && url.getScheme().equals("wss");
    }

    private StreamEnd connectTcp() throws IOException {
        int number = port.getAsInt();
        ServerAddress address =
                new ServerAddress(server.host(), number, server.domain(), server::trust);
        boolean encrypted = !component && TlsRequirements.of(server, address, TIMEOUT);
        LocalPort local = LocalPorts.find(new InetSocketAddress(server.host(), number));
        if (local != null && !encrypted) {
            return new TcpEnd(new LocalTransport(local.connect()));
        }
        TcpConnection connection =
                encrypted
                        ? Sockets.connectWithStartTls(address, TIMEOUT)
                        : Sockets.connect(address, TIMEOUT);
        return new TcpEnd(SocketTransport.over(connection));
    }
}

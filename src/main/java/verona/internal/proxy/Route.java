package verona.internal.proxy;

import java.io.IOException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import verona.internal.certificate.CertificateContexts;
import verona.internal.certificate.SelfSigned;
import verona.internal.connection.ComponentConnection;
import verona.internal.connection.ServerAddress;
import verona.internal.connection.Sockets;
import verona.internal.connection.TcpConnection;
import verona.server.XmppServer;
import verona.stanza.Element;

/** From a program to its server: what holds for all of the program's connections. */
final class Route {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final XmppServer server;
    private final boolean component;
    private final ProxyListener listener;
    private @Nullable SSLContext tls;
    private final Sessions sessions = new Sessions();
    private final Order order = new Order();

    Route(XmppServer server, boolean component, ProxyListener listener) {
        this.server = server;
        this.component = component;
        this.listener = listener;
    }

    ProxyListener listener() {
        return listener;
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
    Login login() {
        return component ? new ComponentLogin() : new ClientLogin(sessions);
    }

    /** An element as listeners are to see it. */
    Element read(Element element) {
        return component ? ComponentConnection.asClients(element) : element;
    }

    /**
     * Connects to the server, in plain TCP if the server lets it.
     *
     * @throws verona.internal.connection.ConnectionException if that fails
     */
    StreamEnd connect() throws IOException {
        int port = component ? server.componentPort() : server.port();
        ServerAddress address =
                new ServerAddress(server.host(), port, server.domain(), server::trust);
        TcpConnection connection =
                !component && TlsRequirements.of(server, address, TIMEOUT)
                        ? Sockets.connectWithStartTls(address, TIMEOUT)
                        : Sockets.connect(address, TIMEOUT);
        return new TcpEnd(new SocketTransport(connection));
    }
}

package verona.internal.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import verona.internal.certificate.CertificateContexts;
import verona.internal.fault.Faults;
import verona.internal.fault.LoginRefusals;
import verona.server.XmppServer;

/**
 * Stands in front of a server: a program that connects here is connected to the server, and each
 * top-level element and tag goes on with the bytes that it came in. With TLS (STARTTLS or direct
 * TLS) the proxy is the server to the program.
 *
 * <pre>{@code
 * try (Proxy proxy = Proxy.forClients(server, listener)) {
 *     // the program connects to proxy.host() and proxy.port()
 * }
 * }</pre>
 */
public final class Proxy implements AutoCloseable {

    private final Route route;
    private final boolean component;
    private final Map<ProgramPort, Acceptor> acceptors = new EnumMap<>(ProgramPort.class);
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean dropping;
    private boolean refusing;
    private final Queue<ProxiedConnection> ended = new ConcurrentLinkedQueue<>();

    private Proxy(Route route, boolean component, int port) {
        this.component = component;
        this.route = route;
        listen(ProgramPort.TCP, port);
    }

    /** Stands in front of the server's ports for clients. */
    public static Proxy forClients(XmppServer server, ProxyListener listener) {
        return forClients(server, 0, listener);
    }

    /**
     * The same at a port that is known before.
     *
     * @param port 0 for a free one
     * @throws verona.server.ServerException if it is taken
     */
    public static Proxy forClients(XmppServer server, int port, ProxyListener listener) {
        return new Proxy(new Route(server, false, server::port, listener), false, port);
    }

    /** Stands in front of the server's port for components (XEP-0114). */
    public static Proxy forComponents(XmppServer server, ProxyListener listener) {
        return forComponents(server, 0, listener);
    }

    /** Stands in front of the server's port for the component with that domain. */
    public static Proxy forComponent(XmppServer server, String domain, ProxyListener listener) {
        return new Proxy(
                new Route(server, true, () -> server.componentPort(domain), listener), true, 0);
    }

    /**
     * Stands in front of the server's port for components at a port that is known before.
     *
     * @param port 0 for a free one
     * @throws verona.server.ServerException if it is taken
     */
    public static Proxy forComponents(XmppServer server, int port, ProxyListener listener) {
        return new Proxy(new Route(server, true, server::componentPort, listener), true, port);
    }

    private void listen(ProgramPort kind, int number) {
        acceptors.put(kind, Acceptor.start(number, socket -> accept(socket, kind)));
    }

    private void accept(ProgramSocket socket, ProgramPort port) throws IOException {
        if (dropping) {
            socket.close();
            return;
        }
        forgetEnded();
        ProxiedConnection connection = new ProxiedConnection(route, socket, port, ended::add);
        connections.add(connection);
        connection.start();
    }

    private void forgetEnded() {
        for (ProxiedConnection over = ended.poll(); over != null; over = ended.poll()) {
            over.awaitEnd();
            connections.remove(over);
        }
    }

    /** The faults that wait for stanzas of the programs that connect here. */
    public Faults faults() {
        return route.faults();
    }

    /** The logins that are to be refused. */
    public LoginRefusals refusals() {
        return route.refusals();
    }

    /** Closes the ports, also those that are still to be asked for, and leaves the connections. */
    public synchronized void refuse() {
        refusing = true;
        acceptors.values().forEach(Acceptor::close);
    }

    /**
     * Opens the ports again if they are closed.
     *
     * @param cutting whether each connection is closed at once
     * @throws verona.server.ServerException if somebody else has taken one
     */
    public synchronized void accept(boolean cutting) {
        refusing = false;
        dropping = cutting;
        acceptors.replaceAll((kind, acceptor) -> acceptor.reopened());
    }

    /** The address to connect to. */
    public String host() {
        return InetAddress.getLoopbackAddress().getHostAddress();
    }

    /** The port for plain TCP, and for STARTTLS if the server has it. */
    public int port() {
        return port(ProgramPort.TCP);
    }

    private int port(ProgramPort kind) {
        return port(kind, 0);
    }

    private synchronized int port(ProgramPort kind, int number) {
        if (!acceptors.containsKey(kind)) {
            listen(kind, number);
            if (refusing) {
                acceptors.get(kind).close();
            }
        }
        return acceptors.get(kind).port();
    }

    /** The port for TLS from the first byte (XEP-0368), opened when it is first asked for. */
    public int directTlsPort() {
        if (component) {
            throw new IllegalStateException("components connect without TLS (XEP-0114)");
        }
        return port(ProgramPort.DIRECT_TLS);
    }

    /**
     * The URL for WebSocket (RFC 7395), opened when it is first asked for.
     *
     * @throws verona.server.ServerException if the server has no WebSocket
     * @throws IllegalStateException if the programs are components
     */
    public URI webSocketUrl() {
        return webSocketUrl(0);
    }

    /**
     * The same at a port that is known before, if it has not been asked for yet.
     *
     * @param number 0 for a free one
     */
    public URI webSocketUrl(int number) {
        return url(ProgramPort.WEBSOCKET, number);
    }

    /** The same over TLS. */
    public URI secureWebSocketUrl() {
        return secureWebSocketUrl(0);
    }

    /**
     * The same at a port that is known before, if it has not been asked for yet.
     *
     * @param number 0 for a free one
     */
    public URI secureWebSocketUrl(int number) {
        return url(ProgramPort.SECURE_WEBSOCKET, number);
    }

    private URI url(ProgramPort kind, int number) {
        route.webSocket();
        return kind.url(host(), port(kind, number));
    }

    /** The certificate that programs have to trust, RFC 7468 §5. */
    public String certificate() {
        return route.identity().certificateText();
    }

    /** A context for programs that run in this JVM: it trusts the certificate and no other. */
    public SSLContext sslContext() {
        return CertificateContexts.trusting(route.identity().certificate());
    }

    /** Whether this is called by a listener, or by what is done in order. */
    public boolean isInOrder() {
        return route.order().isCurrent();
    }

    /**
     * Asks something in order with the elements that are reported.
     *
     * @throws IllegalStateException if {@link #isInOrder}
     */
    public <T extends @Nullable Object> T askInOrder(Supplier<T> question) {
        return route.order().get(question);
    }

    /** Does something in order, and does not wait until what comes of it is written. */
    public void runInOrder(Runnable task) {
        route.order().run(task, writing -> new ProxyThread(writing).start());
    }

    /** Cuts all connections; when this returns, their ends have been reported. */
    @Override
    public synchronized void close() {
        acceptors.values().forEach(Acceptor::close);
        for (ProxiedConnection connection : connections) {
            connection.cut();
        }
        connections.clear();
    }
}

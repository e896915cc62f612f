package verona.internal.proxy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import verona.connection.Transport;
import verona.internal.connection.ConnectionException;
import verona.internal.connection.StartTls;
import verona.internal.connection.TcpConnection;
import verona.internal.fault.Pace;
import verona.internal.websocket.HostMeta;
import verona.server.ServerException;
import verona.stanza.Element;

/** A program's connection, from when it has been accepted until its end has been reported. */
final class ProxiedConnection implements ProxiedStream {

    private static final byte[] PROCEED =
            ("<proceed xmlns='" + StartTls.NAMESPACE + "'/>").getBytes(StandardCharsets.UTF_8);

    /** How long a program has to close its end after a stream error. */
    private static final Duration CLOSING = Duration.ofMillis(500);

    private final Route route;
    private final ProgramPort port;
    private final URI url;
    private final Consumer<ProxiedConnection> afterwards;
    private final Ending ending = new Ending();
    private final ProgramSocket socket;
    private final SocketTransport accepted;
    private final ProxyThread thread = new ProxyThread(this::run);
    private volatile @Nullable Link link;
    private volatile @Nullable Forwarding forwarding;
    private boolean cut;

    /**
     * One on which nothing has been said.
     *
     * @param port where it has been accepted
     * @param afterwards what the connection is given to at its end
     */
    ProxiedConnection(
            Route route,
            ProgramSocket socket,
            ProgramPort port,
            Consumer<ProxiedConnection> afterwards)
            throws IOException {
        this.route = route;
        this.port = port;
        url = port.url(socket.getLocalAddress().getHostAddress(), socket.getLocalPort());
        this.afterwards = afterwards;
        this.socket = socket;
        socket.cutBy(this::hangUp);
        accepted = SocketTransport.over(new TcpConnection(socket, null));
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            serve();
        } catch (ConnectionException | ServerException | IOException e) {
            ending.note(String.valueOf(e.getMessage()));
        } finally {
            accepted.cut();
            route.listener().ended(this, ending.toString());
            awaitServer();
            afterwards.accept(this);
        }
    }

    /** A connection that is half-open may outlive the program's. */
    private void awaitServer() {
        Forwarding last = forwarding;
        if (last != null) {
            last.awaitServer();
        }
        if (link != null) {
            link.cut();
            link.awaitEnd();
        }
    }

    private void serve() throws IOException {
        SocketTransport program = port.isEncrypted() ? encrypted() : accepted;
        if (port.isWebSocket()) {
            serveWebSocket(program);
        } else {
            serveTcp(program);
        }
    }

    private void serveTcp(SocketTransport first) throws IOException {
        SocketTransport program = first;
        while (forward(new TcpEnd(program), route.connect(Transport.TCP))) {
            program.write(PROCEED, 0, PROCEED.length);
            program = encrypted();
        }
    }

    private void serveWebSocket(SocketTransport program) throws IOException {
        ProgramHandshake handshake = new ProgramHandshake(program);
        StreamEnd server =
                handshake.grant(
                        new HostMeta(() -> List.of(url)), () -> route.connect(Transport.WEBSOCKET));
        forward(handshake.program(), server);
    }

    private SocketTransport encrypted() throws IOException {
        try {
            return accepted.encrypted(route.tls(), port == ProgramPort.DIRECT_TLS);
        } catch (IOException e) {
            throw new IOException("TLS with the program failed: " + e.getMessage(), e);
        }
    }

    /** Forwards between those; whether the program asks for STARTTLS. */
    private boolean forward(StreamEnd program, StreamEnd server) throws IOException {
        Link fresh = new Link(route, this, ending, program, server);
        synchronized (this) {
            link = fresh;
            if (cut) {
                fresh.cut();
            }
        }
        Forwarding both = new Forwarding(fresh, Forwarding.LINGER);
        forwarding = both;
        return both.run();
    }

    @Override
    public void insert(String xml) {
        Link current = link;
        if (current != null) {
            current.toServer().insert(xml);
        }
    }

    @Override
    public void give(Element stanza) {
        Link current = link;
        if (current != null) {
            current.elements().give(stanza);
        }
    }

    @Override
    public boolean isOpen() {
        return !ending.isNoted();
    }

    @Override
    public void cut() {
        ending.note("the proxy cut the connection");
        synchronized (this) {
            cut = true;
            accepted.cut();
            if (link != null) {
                link.cut();
            }
        }
        awaitEndFromOutside();
    }

    private void awaitEndFromOutside() {
        if (!(Thread.currentThread() instanceof ProxyThread)) {
            thread.awaitEnd();
        }
    }

    @Override
    public void closeWithError(String condition) {
        Link current = link;
        if (current != null && !(Thread.currentThread() instanceof ProxyThread)) {
            current.closeWithError(condition);
            thread.awaitEnd(CLOSING);
        }
        disconnect();
    }

    @Override
    public void disconnect() {
        pace(Pace::breakOff);
        hangUp();
        awaitEndFromOutside();
    }

    /** Cuts the program's connection, and lets that to the server come to its end. */
    private void hangUp() {
        ending.note("the test cut the connection");
        Link current = link;
        if (current != null) {
            current.hangUp();
        }
        accepted.cut();
    }

    @Override
    public void disconnectAfterSending(long bytes) {
        socket.cutAfterWriting(bytes);
    }

    @Override
    public void disconnectAfterReceiving(long bytes) {
        socket.cutAfterReading(bytes);
    }

    @Override
    public void stall() {
        Link current = link;
        if (current != null) {
            current.stall();
        }
    }

    @Override
    public void pace(Consumer<Pace> change) {
        Link current = link;
        if (current != null) {
            current.pace(change);
        }
    }

    @Override
    public boolean isStalled() {
        Link current = link;
        return current != null && current.isStalled();
    }

    /** Waits for the end of its threads. */
    void awaitEnd() {
        thread.awaitEnd();
    }
}

package verona.internal.server.embedded.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verona.internal.local.LocalConnection;
import verona.internal.local.LocalPorts;
import verona.internal.server.embedded.core.Dispatcher;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.StreamError;
import verona.server.ServerException;
import verona.server.embedded.options.Limits;

/** Listens at a port and gives each connection its stream. */
public final class Acceptor {

    private static final int PENDING = 1024;

    private volatile InetSocketAddress address;
    private final StreamContext context;
    private final Function<Connection, ServerStream> streamOver;
    private final Buffers buffers = new Buffers();
    private final List<Object> handles = new CopyOnWriteArrayList<>();
    private final Set<Connection> open = new LinkedHashSet<>();
    private volatile @Nullable ServerSocketChannel channel;
    private boolean dropping;
    private boolean stalling;

    private Acceptor(
            InetSocketAddress address,
            StreamContext context,
            Function<Connection, ServerStream> streamOver) {
        this.address = address;
        this.context = context;
        this.streamOver = streamOver;
    }

    /**
     * Listens at that address; where any free port will do, once somebody asks which it is.
     *
     * @param streamOver makes a stream for a connection
     * @throws IOException if it can't
     */
    public static Acceptor open(
            InetSocketAddress address,
            StreamContext context,
            Function<Connection, ServerStream> streamOver)
            throws IOException {
        Acceptor acceptor = new Acceptor(address, context, streamOver);
        if (address.getPort() != 0) {
            acceptor.open();
        }
        return acceptor;
    }

    private synchronized ServerSocketChannel open() throws IOException {
        ServerSocketChannel known = channel;
        if (known == null) {
            ServerSocketChannel opened = bind(address);
            address = (InetSocketAddress) opened.socket().getLocalSocketAddress();
            channel = opened;
            LocalPorts.open(address, this::connect);
            // By then a test may have had it refuse connections.
            context.dispatcher().execute(() -> watchIfOpen(opened));
            known = opened;
        }
        return known;
    }

    private ServerSocketChannel opened() {
        try {
            return open();
        } catch (IOException e) {
            throw new ServerException(
                    "the embedded server can't listen on " + address.getHostString(), e);
        }
    }

    private static ServerSocketChannel bind(InetSocketAddress address) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            return channel.bind(address, PENDING);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void watchIfOpen(ServerSocketChannel opened) {
        if (opened.isOpen()) {
            watch(opened);
        }
    }

    private void watch(ServerSocketChannel watched) {
        try {
            context.dispatcher().watch(watched, SelectionKey.OP_ACCEPT, this::acceptAll);
        } catch (IOException e) {
            throw new UncheckedIOException("listening failed", e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        opened();
        return address.getPort();
    }

    /** Whether it listens on every address of the machine. */
    public boolean isOnAnyAddress() {
        return address.getAddress().isAnyLocalAddress();
    }

    /** In a task of the dispatcher: closes the port, and leaves the streams alone. */
    public void refuse() {
        opened();
        stopListening();
        context.dispatcher().forgetClosed();
    }

    /** In a task of the dispatcher: cuts off whoever connects. */
    public void drop() {
        listen();
        dropping = true;
    }

    /** In a task of the dispatcher: serves whoever connects, but answers no TLS handshake. */
    public void stallTls() {
        accept();
        stalling = true;
    }

    /** Whether handshakes that begin now get no answer. */
    boolean isStalling() {
        return stalling;
    }

    /** In a task of the dispatcher: serves whoever connects. */
    public void accept() {
        listen();
        dropping = false;
        stalling = false;
    }

    private void listen() {
        if (!opened().isOpen()) {
            try {
                ServerSocketChannel again = bind(address);
                channel = again;
                watch(again);
            } catch (IOException e) {
                throw new ServerException("somebody else has taken the port " + port(), e);
            }
            LocalPorts.open(address, this::connect);
        }
    }

    private void acceptAll() {
        try {
            for (SocketChannel client = next(); client != null; client = next()) {
                take(new SocketPeer(client, dispatcher()));
            }
        } catch (IOException e) {
            // Else the selector would report the same again and again.
            stopListening();
            throw new UncheckedIOException("accepting failed", e);
        }
    }

    private @Nullable SocketChannel next() throws IOException {
        ServerSocketChannel listening = opened();
        return listening.isOpen() ? listening.accept() : null;
    }

    private void take(Peer peer) throws IOException {
        if (dropping) {
            peer.close();
            return;
        }
        try {
            start(new Connection(peer, this, streamOver));
        } catch (SocketException e) {
            // The client is gone already.
            peer.close();
        }
    }

    /** Clients of this JVM that need no port find it by that handle until it is closed. */
    public void isReachedBy(Object handle) {
        handles.add(handle);
        LocalPorts.serve(handle, this::connect);
    }

    /** Takes a connection from this JVM, on any thread. */
    private LocalConnection connect() throws IOException {
        ServerSocketChannel known = channel;
        if (known != null && !known.isOpen()) {
            throw new ConnectException("Connection refused");
        }
        LocalPeer peer = new LocalPeer(dispatcher());
        if (!dispatcher().runNow(() -> takeLocal(peer))) {
            throw new ConnectException("Connection refused");
        }
        return peer.client();
    }

    private void takeLocal(LocalPeer peer) {
        try {
            take(peer);
        } catch (IOException e) {
            throw new UncheckedIOException("accepting failed", e);
        }
    }

    /**
     * In a task of the dispatcher: connects to somebody, without waiting for that. The connection
     * is then one of this port's.
     *
     * @param own makes the stream for the connection
     * @param failed is called if there is no connection
     * @return what ends the attempt; nothing is called then
     */
    public Runnable connect(
            InetSocketAddress to, Function<Connection, ServerStream> own, Consumer<String> failed) {
        ConnectAttempt attempt = new ConnectAttempt(dispatcher(), peer -> begin(peer, own), failed);
        attempt.start(to);
        return attempt::cancel;
    }

    private void begin(Peer peer, Function<Connection, ServerStream> own) throws IOException {
        Connection connection = new Connection(peer, this, own);
        start(connection);
        connection.stream().connected();
    }

    private void start(Connection connection) {
        if (open.size() >= context.limits().connections()) {
            connection.stream().end(StreamError.RESOURCE_CONSTRAINT, "too many connections");
        }
        open.add(connection);
    }

    Dispatcher dispatcher() {
        return context.dispatcher();
    }

    Router router() {
        return context.router();
    }

    /** How many connections are open. */
    public int count() {
        return open.size();
    }

    /** Whether one of its connections is slow. */
    public boolean isSlow() {
        return open.stream().anyMatch(Connection::isSlow);
    }

    Limits limits() {
        return context.limits();
    }

    Buffers buffers() {
        return buffers;
    }

    void remove(Connection connection) {
        open.remove(connection);
    }

    /** Clients of this JVM find it no more. */
    public void forget() {
        handles.forEach(LocalPorts::end);
    }

    /** In a task of the dispatcher: stops listening and closes all streams. */
    public void close() {
        forget();
        stopListening();
        for (Connection connection : List.copyOf(open)) {
            connection.stream().shutDown();
        }
    }

    private void stopListening() {
        ServerSocketChannel listening = channel;
        if (listening == null) {
            return;
        }
        LocalPorts.close(address);
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the server's port failed", e);
        }
    }
}

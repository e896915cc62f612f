package verona;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.connection.ConnectionOptions;
import verona.server.XmppServer;

/**
 * Stands between clients and a server, and passes on what both say until the test says to cut.
 *
 * <pre>{@code
 * try (CuttingProxy proxy = CuttingProxy.before(server.host(), server::port)) {
 *     // a client connects to proxy.host() and proxy.port()
 *     proxy.cutAfter(CuttingProxy.Direction.TO_SERVER, 100);
 * }
 * }</pre>
 */
public final class CuttingProxy implements AutoCloseable {

    /** Where bytes go. */
    public enum Direction {
        TO_SERVER,
        TO_CLIENT
    }

    private final ServerSocket listening;
    private final String host;
    private final IntSupplier port;
    private final List<Pair> pairs = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    private CuttingProxy(String host, IntSupplier port) throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.host = host;
        this.port = port;
        start(this::accept);
    }

    /** Before a server's port. */
    public static CuttingProxy before(String host, IntSupplier port) {
        try {
            return new CuttingProxy(host, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before the port that clients with those options connect to. */
    public static CuttingProxy before(XmppServer server, ConnectionOptions options) {
        return before(server.host(), () -> port(server, options));
    }

    private static int port(XmppServer server, ConnectionOptions options) {
        boolean secure = options.tls() == Tls.DIRECT || options.tls() == Tls.REQUIRED;
        if (options.transport() == Transport.WEBSOCKET) {
            return (secure ? server.secureWebSocketUrl() : server.webSocketUrl()).getPort();
        }
        return options.tls() == Tls.DIRECT ? server.directTlsPort() : server.port();
    }

    /** The address to connect to. */
    public String host() {
        return listening.getInetAddress().getHostAddress();
    }

    /** The port to connect to. */
    public int port() {
        return listening.getLocalPort();
    }

    /** How many connections it has accepted. */
    public int accepted() {
        return accepted.get();
    }

    /** Cuts the connections that there are. */
    public void cut() {
        pairs.forEach(Pair::cut);
    }

    /** Cuts each connection that there is when so many more bytes have gone that way. */
    public void cutAfter(Direction direction, long bytes) {
        pairs.forEach(pair -> pair.left(direction).set(bytes));
    }

    private void start(Runnable task) {
        Thread thread = new Thread(task, "cutting proxy");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Pair pair = new Pair(listening.accept(), new Socket(host, port.getAsInt()));
                pairs.add(pair);
                accepted.incrementAndGet();
                start(() -> pair.pump(Direction.TO_SERVER));
                start(() -> pair.pump(Direction.TO_CLIENT));
            } catch (IOException e) {
                // It has been closed, or the server has: nobody is served any more.
            }
        }
    }

    /** The two ends of a connection. */
    private final class Pair {

        private final Socket client;
        private final Socket server;
        private final AtomicLong toServer = new AtomicLong(Long.MAX_VALUE);
        private final AtomicLong toClient = new AtomicLong(Long.MAX_VALUE);

        Pair(Socket client, Socket server) throws IOException {
            this.client = client;
            this.server = server;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        AtomicLong left(Direction direction) {
            return direction == Direction.TO_SERVER ? toServer : toClient;
        }

        void pump(Direction direction) {
            try {
                if (direction == Direction.TO_SERVER) {
                    pumpToServer();
                } else {
                    pumpToClient();
                }
            } catch (IOException e) {
                // One end has gone, and with it the other.
            } finally {
                pairs.remove(this);
            }
        }

        /** What was passed on before the cut does reach the server: only then comes the end. */
        private void pumpToServer() throws IOException {
            try {
                pump(client, server, toServer);
            } finally {
                client.close();
                server.shutdownOutput();
            }
        }

        private void pumpToClient() throws IOException {
            try (server) {
                pass();
                drain();
            }
        }

        private void pass() throws IOException {
            try (client) {
                pump(server, client, toClient);
            } catch (SocketException e) {
                // The client has been cut off.
            }
        }

        /** What the server says after the cut is read, and reaches nobody. */
        private void drain() throws IOException {
            server.getInputStream().transferTo(OutputStream.nullOutputStream());
        }

        private void pump(Socket from, Socket to, AtomicLong left) throws IOException {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                int passed = (int) Math.min(count, left.get());
                out.write(buffer, 0, passed);
                if (left.addAndGet(-passed) == 0) {
                    return;
                }
            }
        }

        void cut() {
            try {
                client.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
        for (Thread thread : threads) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

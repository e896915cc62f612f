package verona.server.embedded.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import verona.server.embedded.core.StreamError;
import verona.server.embedded.core.Threads;

/** Takes in connections, each with a thread of its own, until it is closed. */
public final class Acceptor {

    private static final int PENDING = 1024;

    private final ServerSocketChannel channel;
    private final StreamContext context;
    private final Function<Connection, ServerStream> streamOver;
    private final Map<ServerStream, Thread> streams = new ConcurrentHashMap<>();
    private final Thread thread;
    private final int port;

    private Acceptor(
            ServerSocketChannel channel,
            StreamContext context,
            Function<Connection, ServerStream> streamOver) {
        this.channel = channel;
        this.context = context;
        this.streamOver = streamOver;
        port = channel.socket().getLocalPort();
        thread = Threads.daemon(this::acceptAll, "verona-server-accept");
    }

    /**
     * Listens at that address.
     *
     * @param streamOver makes a stream for a connection
     */
    public static Acceptor open(
            InetSocketAddress address,
            StreamContext context,
            Function<Connection, ServerStream> streamOver)
            throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.bind(address, PENDING);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        Acceptor acceptor = new Acceptor(channel, context, streamOver);
        acceptor.thread.start();
        return acceptor;
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    private void acceptAll() {
        try {
            while (true) {
                accept(channel.accept());
            }
        } catch (ClosedChannelException e) {
            // The server has been closed, which is this loop's end.
            return;
        } catch (IOException e) {
            context.dispatcher().failed(new UncheckedIOException("accepting failed", e));
        }
    }

    private void accept(SocketChannel client) throws IOException {
        try {
            start(new Connection(client, context.limits().backlog()));
        } catch (SocketException e) {
            // The client is gone already.
            client.close();
        }
    }

    private void start(Connection connection) {
        ServerStream stream = streamOver.apply(connection);
        Thread reader = Threads.daemon(() -> read(stream, connection), "verona-server-stream");
        boolean tooMany = streams.size() >= context.limits().connections();
        streams.put(stream, reader);
        if (tooMany) {
            stream.end(StreamError.RESOURCE_CONSTRAINT, "too many connections");
        }
        reader.start();
    }

    private void read(ServerStream stream, Connection connection) {
        try {
            connection.readAll(new Input(stream, context.limits()));
        } catch (RuntimeException | Error e) {
            context.dispatcher().failed(e);
        } finally {
            stream.disconnected();
            streams.remove(stream);
        }
    }

    /** Stops listening, closes all streams, and waits until their threads are gone. */
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the server's port failed", e);
        }
        Threads.join(thread);
        List<Thread> readers = List.copyOf(streams.values());
        streams.keySet().forEach(stream -> context.dispatcher().execute(stream::shutDown));
        readers.forEach(Threads::join);
    }
}

package verona.internal.server.embedded.stream;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Dispatcher;

/** Somebody at the other end of a TCP connection. */
final class SocketPeer implements Peer {

    private final SocketChannel channel;
    private final Dispatcher dispatcher;
    private @Nullable SelectionKey key;

    SocketPeer(SocketChannel channel, Dispatcher dispatcher) {
        this.channel = channel;
        this.dispatcher = dispatcher;
    }

    @Override
    public void start(Listener listener) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = dispatcher.watch(channel, SelectionKey.OP_READ, () -> ready(listener));
    }

    private void ready(Listener listener) {
        SelectionKey watched = key;
        if (watched != null && watched.isValid()) {
            listener.ready(watched.isReadable(), watched.isWritable());
        }
    }

    @Override
    public void await(boolean reading, boolean writing) {
        int operations =
                (reading ? SelectionKey.OP_READ : 0) | (writing ? SelectionKey.OP_WRITE : 0);
        SelectionKey watched = key;
        if (watched != null && watched.interestOps() != operations) {
            watched.interestOps(operations);
            dispatcher.wake();
        }
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return channel.read(bytes);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return channel.write(bytes);
    }

    @Override
    public void shutDownOutput() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        dispatcher.wake();
    }
}

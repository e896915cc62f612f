package verona.internal.server.embedded.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import verona.internal.server.embedded.core.Dispatcher;

/** An attempt to connect to somebody. Nothing waits for it. Belongs to the dispatcher. */
final class ConnectAttempt {

    /** What begins on a connection. */
    interface Start {

        void over(Peer peer) throws IOException;
    }

    private final Dispatcher dispatcher;
    private final Start start;
    private final Consumer<String> failed;
    private final SocketChannel channel = open();
    private boolean over;

    ConnectAttempt(Dispatcher dispatcher, Start start, Consumer<String> failed) {
        this.dispatcher = dispatcher;
        this.start = start;
        this.failed = failed;
    }

    private static SocketChannel open() {
        try {
            return SocketChannel.open();
        } catch (IOException e) {
            throw new UncheckedIOException("this machine has no socket left", e);
        }
    }

    void start(InetSocketAddress to) {
        try {
            channel.configureBlocking(false);
            if (channel.connect(to)) {
                dispatcher.execute(this::finish);
            } else {
                dispatcher.watch(channel, SelectionKey.OP_CONNECT, this::finish);
                dispatcher.wake();
            }
        } catch (IOException e) {
            dispatcher.execute(() -> fail(e));
        }
    }

    private void finish() {
        try {
            if (!over && channel.finishConnect()) {
                over = true;
                start.over(new SocketPeer(channel, dispatcher));
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    private void fail(IOException e) {
        if (!over) {
            close();
            failed.accept(String.valueOf(e.getMessage()));
        }
    }

    /** Gives up, unless it has ended, and calls nobody. */
    void cancel() {
        if (!over) {
            close();
        }
    }

    private void close() {
        over = true;
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a connection failed", e);
        }
    }
}

package verona.server.embedded.stream;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import verona.server.embedded.stream.Outbound.Progress;

/**
 * A TCP connection, which a thread of its own reads.
 *
 * <p>Any thread writes, straight to the socket; only what a full socket does not take is left to
 * the reading thread. So a client that does not read stops nobody.
 */
public final class Connection {

    private static final int LAST_READS = 64;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final Outbound outbound;
    private final ByteBuffer bytes = ByteBuffer.allocate(8192);
    private boolean closed;
    private volatile boolean aborted;
    private volatile long end = Long.MAX_VALUE;

    Connection(SocketChannel channel, int backlog) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        selector = Selector.open();
        key = channel.register(selector, SelectionKey.OP_READ);
        outbound = new Outbound(channel, backlog);
    }

    /** Adds text to what the next flush writes. */
    void add(String xml) {
        outbound.add(xml);
    }

    /** Writes what was added, as far as the socket takes it now. */
    synchronized void flush() {
        if (closed) {
            return;
        }
        try {
            switchTo(outbound.flush());
        } catch (IOException e) {
            // The client is gone; the reading thread ends and tells.
            abort();
        }
    }

    private void switchTo(Progress progress) {
        int wanted = SelectionKey.OP_READ;
        if (progress == Progress.WAITING) {
            wanted |= SelectionKey.OP_WRITE;
        } else if (progress == Progress.TOO_SLOW) {
            abort();
        }
        if (key.interestOps() != wanted) {
            key.interestOps(wanted);
            selector.wakeup();
        }
    }

    /** Writes what was added and ends the output; the client then has so long to end its own. */
    synchronized void end(long lingerMillis) {
        outbound.end();
        flush();
        end = Math.min(end, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(lingerMillis));
        selector.wakeup();
    }

    /** Cuts the connection. */
    void abort() {
        aborted = true;
        selector.wakeup();
    }

    /** Reads until the connection's end, and closes it. */
    void readAll(Input input) {
        try {
            boolean more = true;
            while (more) {
                more = select() && readSome(input);
            }
            readTheRest();
        } catch (IOException e) {
            // A reset is the end of a connection like any other.
            abort();
        } finally {
            close();
        }
    }

    /** Waits for something to do; false when it is time to go. */
    private boolean select() throws IOException {
        long left = millisLeft();
        if (aborted || left < 0) {
            return false;
        }
        selector.select(left);
        selector.selectedKeys().clear();
        if (key.isWritable()) {
            flush();
        }
        return !aborted;
    }

    /** For {@link Selector#select(long)}: 0 for ever, negative when the time is over. */
    private long millisLeft() {
        if (end == Long.MAX_VALUE) {
            return 0;
        }
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        return left <= 0 ? -1 : left;
    }

    private boolean readSome(Input input) throws IOException {
        int count = channel.read(bytes);
        if (count > 0) {
            bytes.flip();
            input.read(bytes);
            bytes.compact();
        }
        return count >= 0;
    }

    /** Unread bytes would make closing a reset, and a reset overtakes what was written. */
    private void readTheRest() throws IOException {
        int reads = 0;
        do {
            bytes.clear();
        } while (!aborted && reads++ < LAST_READS && channel.read(bytes) > 0);
    }

    private synchronized void close() {
        closed = true;
        try {
            channel.close();
            selector.close();
        } catch (IOException e) {
            throw new IllegalStateException("closing a connection failed", e);
        }
    }
}

package verona.internal.server.embedded.stream;

import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import verona.internal.local.LocalConnection;
import verona.internal.server.embedded.core.Dispatcher;

/**
 * Somebody at the other end of a connection in this JVM. What they write is handled on their own
 * thread, while the dispatcher's does nothing else: no other thread has to wake up for it.
 */
final class LocalPeer implements Peer {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Dispatcher dispatcher;
    private final LocalPipe pipe;
    private ByteBuffer incoming = NOTHING;
    private @Nullable Listener listener;
    private boolean inputOver;
    private volatile boolean closed;

    LocalPeer(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        pipe = new LocalPipe(() -> dispatcher.execute(() -> ready(false, true)));
    }

    /** The other end, for whoever has connected. */
    LocalConnection client() {
        return new Client();
    }

    @Override
    public void start(Listener started) {
        listener = started;
    }

    private void ready(boolean readable, boolean writable) {
        if (listener != null && !closed) {
            listener.ready(readable, writable);
        }
    }

    /** A connection that has stopped reading ignores what is ready. */
    @Override
    public void await(boolean reading, boolean writing) {}

    @Override
    public int read(ByteBuffer into) {
        int count = Math.min(into.remaining(), incoming.remaining());
        if (count == 0 && inputOver) {
            return -1;
        }
        into.put(incoming.slice().limit(count));
        incoming.position(incoming.position() + count);
        return count;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return pipe.write(bytes);
    }

    @Override
    public void shutDownOutput() {
        pipe.end();
    }

    @Override
    public void close() {
        closed = true;
        pipe.end();
    }

    private void handle(ByteBuffer written) {
        pipe.setQuiet(true);
        incoming = written;
        int before;
        do {
            before = incoming.remaining();
            ready(true, false);
        } while (incoming.hasRemaining() && incoming.remaining() < before);
        dispatcher.afterTask(this::handled);
    }

    private void handled() {
        incoming = NOTHING;
        pipe.setQuiet(false);
    }

    private void inputEnds() {
        inputOver = true;
        ready(true, false);
    }

    private final class Client implements LocalConnection {

        private volatile boolean over;

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ByteBuffer written = ByteBuffer.wrap(bytes, offset, length);
            if (over || closed || !dispatcher.runNow(() -> handle(written))) {
                throw new SocketException("the connection is closed");
            }
        }

        @Override
        public void end() {
            dispatcher.execute(LocalPeer.this::inputEnds);
        }

        @Override
        public void await() throws IOException {
            pipe.await();
        }

        @Override
        public void wake() {
            pipe.wake();
        }

        @Override
        public void settle() {
            dispatcher.settle();
        }

        @Override
        public boolean isHandled() {
            boolean[] idle = new boolean[1];
            dispatcher.runNow(() -> idle[0] = listener != null && listener.isIdle());
            return idle[0];
        }

        @Override
        public int available() {
            return pipe.available();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return pipe.read(buffer, offset, length);
        }

        @Override
        public void close() {
            over = true;
            pipe.close();
            end();
        }
    }
}

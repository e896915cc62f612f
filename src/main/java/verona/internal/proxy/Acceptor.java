package verona.internal.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.concurrent.locks.LockSupport;
import verona.internal.connection.Sockets;
import verona.server.ServerException;

/** Accepts connections at a port of the loopback interface, on a thread of its own. */
final class Acceptor implements AutoCloseable {

    /** Takes a connection over. */
    interface Listener {

        void accepted(ProgramSocket socket) throws IOException;
    }

    private static final long PAUSE_NANOS = 10_000_000;

    private final ServerSocket listening;
    private final Listener listener;
    private final ProxyThread thread = new ProxyThread(this::run);

    private Acceptor(ServerSocket listening, Listener listener) {
        this.listening = listening;
        this.listener = listener;
    }

    /**
     * Accepts connections until it is closed.
     *
     * @param port 0 for a free one
     */
    static Acceptor start(int port, Listener listener) {
        try {
            Acceptor acceptor = new Acceptor(Sockets.listen(port, ProgramSocket::new), listener);
            acceptor.thread.start();
            return acceptor;
        } catch (IOException e) {
            throw new ServerException(
                    "a proxy can't listen on port " + port + " of the loopback interface: " + e, e);
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /** This one, or another at the same port if this is closed. */
    Acceptor reopened() {
        return listening.isClosed() ? start(port(), listener) : this;
    }

    private void run() {
        while (!listening.isClosed()) {
            try {
                listener.accepted((ProgramSocket) listening.accept());
            } catch (IOException e) {
                // It is closed, or this process has too many files open for the moment.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Returns when no more connections are accepted. */
    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a proxy can't stop listening", e);
        }
        thread.awaitEnd();
    }
}

package verona.internal.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import verona.internal.time.Deadline;

/**
 * A TCP connection to a server, plain at first. It reads for one thread at a time; any thread may
 * write or cut it.
 */
final class TcpLink {

    private final ServerAddress server;
    private final TcpSocket socket;
    private final ReentrantLock writing = new ReentrantLock();
    private InputStream in;
    private OutputStream out;
    private volatile @Nullable SSLSocket tls;

    private TcpLink(ServerAddress server, TcpSocket socket) throws IOException {
        this.server = server;
        this.socket = socket;
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /**
     * Connects, which may take as long as the timeout.
     *
     * @throws ConnectionException if that fails
     */
    static TcpLink connect(ServerAddress server, Duration timeout) {
        try {
            return new TcpLink(server, TcpSocket.connect(server, timeout));
        } catch (UnknownHostException e) {
            throw ConnectionException.noSuchHost(server.host(), e);
        } catch (ConnectException e) {
            throw ConnectionException.refused(server, e);
        } catch (SocketTimeoutException e) {
            throw ConnectionException.noAnswer(server, e);
        } catch (IOException e) {
            throw new ConnectionException(String.valueOf(e.getMessage()), e);
        }
    }

    /** What arrives: another stream once there is TLS. It waits until the last deadline given. */
    InputStream in() {
        return in;
    }

    /** Says until when the next reads wait. */
    void readUntil(Deadline deadline) {
        socket.readUntil(deadline);
    }

    void write(byte[] bytes) throws IOException {
        writing.lock();
        try {
            out.write(bytes);
        } finally {
            writing.unlock();
        }
    }

    /** Like {@link #write}, but does nothing if another thread hangs writing. */
    void writeIfFree(byte[] bytes) throws IOException {
        if (writing.tryLock()) {
            try {
                out.write(bytes);
            } finally {
                writing.unlock();
            }
        }
    }

    /**
     * Encrypts the connection.
     *
     * @throws ConnectionException that says what was wrong
     */
    void startTls(ClientTls settings, Deadline deadline) {
        try {
            socket.readUntil(deadline);
            socket.forgetFirst();
            SSLSocket secured = settings.over(socket);
            secured.startHandshake();
            in = secured.getInputStream();
            out = secured.getOutputStream();
            tls = secured;
        } catch (IOException e) {
            throw failed(e, deadline);
        }
    }

    /** Whoever is interrupted, or has waited long enough, blames nobody's TLS. */
    private ConnectionException failed(IOException failure, Deadline deadline) {
        if (Thread.currentThread().isInterrupted()) {
            return new InterruptedConnectionException();
        }
        return deadline.millisLeft() <= 0
                ? new ConnectionException(
                        "no answer to the TLS handshake from the server at " + server, failure)
                : new ConnectionException(
                        TlsErrors.handshake(server, socket.first(), failure), failure);
    }

    /** What TLS has negotiated; null without TLS. */
    @Nullable SSLSession tlsSession() {
        SSLSocket secured = tls;
        return secured == null ? null : secured.getSession();
    }

    /** The same, for somebody who speaks over it himself from now on. */
    TcpConnection connection() {
        socket.readUntil(Deadline.NEVER);
        return new TcpConnection(socket, tls);
    }

    /** RFC 6120 §4.4: with TLS, the end of it is said too, unless another thread hangs writing. */
    void close() throws IOException {
        SSLSocket secured = tls;
        if (secured != null && writing.tryLock()) {
            try {
                secured.shutdownOutput();
            } catch (IOException e) {
                // The server was faster.
            } finally {
                writing.unlock();
            }
        }
        cut();
    }

    /** A thread that reads or writes meanwhile gets an IOException. */
    void cut() throws IOException {
        socket.close();
    }
}

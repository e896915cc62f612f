package verona.internal.connection;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A stream over TCP (RFC 6120 §3), plain at first. */
final class TcpTransport implements TextTransport {

    private final ServerAddress server;
    private final TcpSocket socket;
    private final ReentrantLock writing = new ReentrantLock();
    private Reader in;
    private OutputStream out;
    private boolean begun;
    private volatile @Nullable SSLSocket tls;

    private TcpTransport(ServerAddress server, TcpSocket socket) throws IOException {
        this.server = server;
        this.socket = socket;
        in = reader(socket);
        out = socket.getOutputStream();
    }

    private static Reader reader(Socket socket) throws IOException {
        return new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
    }

    /** Connects, which may take as long as the timeout. */
    static TcpTransport connect(ServerAddress server, Duration timeout) {
        try {
            return new TcpTransport(server, TcpSocket.connect(server, timeout));
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

    @Override
    public void open(String header) throws IOException {
        write(header);
    }

    @Override
    public void write(String text) throws IOException {
        writing.lock();
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void end() throws IOException {
        write("</stream:stream>");
    }

    @Override
    public int read(char[] buffer, Deadline deadline) throws IOException {
        socket.readUntil(deadline);
        int count = in.read(buffer);
        if (!begun) {
            begun = true;
            requireXmpp(new String(buffer, 0, Math.max(0, count)), count);
        }
        return count;
    }

    private void requireXmpp(String first, int count) {
        String foreign = ForeignProtocol.insteadOfXmpp(server, first);
        if (foreign != null) {
            throw new ConnectionException(foreign, null);
        }
        if (count < 0) {
            throw ConnectionException.closedWithoutAnswer(server);
        }
    }

    @Override
    public void startTls(ClientTls settings, Deadline deadline) {
        try {
            // RFC 6120 §5.4.3.3: what came before TLS could be anybody's.
            if (!settings.direct() && in.ready()) {
                throw ConnectionException.beforeTls();
            }
            socket.readUntil(deadline);
            socket.forgetFirst();
            SSLSocket secured = settings.over(socket);
            secured.startHandshake();
            in = reader(secured);
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

    /** The connection, for somebody who speaks over it himself from now on. */
    TcpConnection connection() {
        socket.readUntil(Deadline.NEVER);
        return new TcpConnection(socket, tls);
    }

    @Override
    public @Nullable SSLSession tlsSession() {
        SSLSocket secured = tls;
        return secured == null ? null : secured.getSession();
    }

    /** RFC 6120 §4.4: with TLS, the end of it is said too, unless another thread hangs writing. */
    @Override
    public void close() throws IOException {
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

    @Override
    public void cut() throws IOException {
        socket.close();
    }
}

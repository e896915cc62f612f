package verona.internal.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import verona.internal.connection.TcpConnection;
import verona.internal.connection.TcpSocket;
import verona.internal.fault.Pace;

/** TCP, with or without TLS. */
final class SocketTransport implements ByteTransport {

    /** XEP-0368 §2.1. */
    private static final String[] PROTOCOLS = {"xmpp-client"};

    private final TcpConnection connection;
    private final InputStream in;
    private final OutputStream out;
    private final PacedOutput paced;

    private SocketTransport(TcpConnection connection, PacedOutput paced) throws IOException {
        this.connection = connection;
        this.paced = paced;
        in = connection.socket().getInputStream();
        out = connection.socket().getOutputStream();
    }

    /** A connection that nobody writes to at present. */
    static SocketTransport over(TcpConnection connection) throws IOException {
        return new SocketTransport(
                connection,
                connection.tcp().writeThrough(out -> new PacedOutput(out::write, () -> {})));
    }

    /**
     * The same connection with TLS, of which this is the server's end.
     *
     * @param direct whether TLS begins with the connection, and not after STARTTLS
     */
    SocketTransport encrypted(SSLContext context, boolean direct) throws IOException {
        TcpSocket tcp = connection.tcp();
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(tcp, null, true);
        if (direct) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setApplicationProtocols(PROTOCOLS);
            tls.setSSLParameters(parameters);
        }
        tls.startHandshake();
        return new SocketTransport(new TcpConnection(tcp, tls), paced);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return in.read(buffer, offset, length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void pace(Consumer<Pace> change) {
        paced.change(change);
    }

    @Override
    public void end() throws IOException {
        paced.release();
        connection.socket().shutdownOutput();
    }

    @Override
    public @Nullable SSLSession tlsSession() {
        SSLSocket tls = connection.tls();
        return tls == null ? null : tls.getSession();
    }

    @Override
    public void cut() {
        paced.close();
        try {
            connection.tcp().close();
        } catch (IOException e) {
            throw new UncheckedIOException("a connection can't be closed", e);
        }
    }

    @Override
    public void awaitEnd() {
        paced.awaitEnd();
    }
}

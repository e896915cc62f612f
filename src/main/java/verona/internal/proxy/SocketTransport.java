package verona.internal.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import verona.internal.connection.TcpConnection;

/** TCP, with or without TLS. */
final class SocketTransport implements ByteTransport {

    /** XEP-0368 §2.1. */
    private static final String[] PROTOCOLS = {"xmpp-client"};

    private final TcpConnection connection;
    private final InputStream in;
    private final OutputStream out;

    SocketTransport(TcpConnection connection) throws IOException {
        this.connection = connection;
        in = connection.socket().getInputStream();
        out = connection.socket().getOutputStream();
    }

    /**
     * The same connection with TLS, of which this is the server's end.
     *
     * @param direct whether TLS begins with the connection, and not after STARTTLS
     */
    SocketTransport encrypted(SSLContext context, boolean direct) throws IOException {
        Socket tcp = connection.tcp();
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(tcp, null, true);
        if (direct) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setApplicationProtocols(PROTOCOLS);
            tls.setSSLParameters(parameters);
        }
        tls.startHandshake();
        return new SocketTransport(new TcpConnection(tcp, tls));
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
    public void end() throws IOException {
        connection.socket().shutdownOutput();
    }

    @Override
    public @Nullable SSLSession tlsSession() {
        SSLSocket tls = connection.tls();
        return tls == null ? null : tls.getSession();
    }

    @Override
    public void cut() {
        try {
            connection.tcp().close();
        } catch (IOException e) {
            throw new UncheckedIOException("a connection can't be closed", e);
        }
    }
}

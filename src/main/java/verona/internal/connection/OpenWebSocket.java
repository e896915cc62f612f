package verona.internal.connection;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import verona.internal.time.Deadline;

/**
 * A connection on which a WebSocket has been opened.
 *
 * @param first what the server has sent since
 */
record OpenWebSocket(TcpLink link, ByteBuffer first) {

    /** RFC 6455 §4.1: nobody is to foresee the key. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int BUFFER = 8192;

    /**
     * Connects and opens it.
     *
     * @throws ConnectionException if that fails, or takes longer than the timeout
     */
    static OpenWebSocket connect(
            ServerAddress server,
            URI url,
            @Nullable ClientCertificate certificate,
            Duration timeout) {
        Deadline deadline = Deadline.in(timeout);
        TcpLink link = TcpLink.connect(server, timeout);
        try {
            if (url.getScheme().equals("wss")) {
                link.startTls(new ClientTls(server, certificate, false), deadline);
            }
            return new OpenWebSocket(link, shakeHands(link, server, url, deadline));
        } catch (ConnectionException e) {
            cut(link);
            throw e;
        }
    }

    private static ByteBuffer shakeHands(
            TcpLink link, ServerAddress server, URI url, Deadline deadline) {
        WebSocketHandshake handshake = WebSocketHandshake.with(url, RANDOM);
        byte[] buffer = new byte[BUFFER];
        try {
            link.readUntil(deadline);
            link.write(handshake.request());
            int length = 0;
            int headLength = -1;
            while (headLength < 0) {
                int count = link.in().read(buffer, length, buffer.length - length);
                if (count <= 0) {
                    throw handshake.noHttp(null);
                }
                length += count;
                headLength = handshake.headLength(buffer, length);
            }
            handshake.check(buffer, headLength);
            return ByteBuffer.wrap(buffer, headLength, length - headLength);
        } catch (SocketTimeoutException e) {
            throw ConnectionException.noAnswer(server, e);
        } catch (InterruptedIOException e) {
            throw new InterruptedConnectionException();
        } catch (IOException e) {
            throw handshake.noHttp(e);
        }
    }

    private static void cut(TcpLink link) {
        try {
            link.cut();
        } catch (IOException e) {
            throw new UncheckedIOException("the connection can't be closed", e);
        }
    }
}

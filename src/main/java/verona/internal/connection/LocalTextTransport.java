package verona.internal.connection;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.internal.local.LocalConnection;
import verona.internal.local.LocalPort;
import verona.internal.time.Deadline;

/**
 * A stream to a server in this JVM, as over TCP. The server has handled what is written when that
 * returns, so whoever reads never has to wait: what has not come then does not come by itself.
 */
final class LocalTextTransport implements TextTransport {

    private static final int MOST = 4096;

    private final ServerAddress server;
    private final LocalConnection connection;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final byte[] bytes = new byte[MOST];
    private int unread;

    private LocalTextTransport(ServerAddress server, LocalConnection connection) {
        this.server = server;
        this.connection = connection;
    }

    /**
     * Connects.
     *
     * @throws ConnectionException if the server has been closed
     */
    static LocalTextTransport connect(ServerAddress server, LocalPort port) {
        try {
            return new LocalTextTransport(server, port.connect());
        } catch (IOException e) {
            throw new ConnectionException(
                    "the server at " + server + " can't be reached: " + e.getMessage(), e);
        }
    }

    @Override
    public void open(String header) throws IOException {
        write(header);
    }

    @Override
    public void write(String text) throws IOException {
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        connection.write(written, 0, written.length);
    }

    @Override
    public void end(String last) throws IOException {
        write(last + "</stream:stream>");
    }

    @Override
    public int read(char[] buffer, Deadline deadline) throws IOException {
        int count = readNow(buffer);
        if (count == 0) {
            connection.settle();
            count = readNow(buffer);
        }
        if (count == 0) {
            throw new SocketTimeoutException("the server at " + server + " has nothing to say");
        }
        return count;
    }

    /**
     * Reads what has come.
     *
     * @return how many characters; 0 for none, -1 if no more will come
     */
    int readNow(char[] buffer) throws IOException {
        int read = connection.read(bytes, unread, bytes.length - unread);
        if (read <= 0) {
            return read;
        }
        ByteBuffer come = ByteBuffer.wrap(bytes, 0, unread + read);
        CharBuffer characters = CharBuffer.wrap(buffer);
        decoder.decode(come, characters, false);
        unread = come.remaining();
        come.compact();
        // A character of several bytes may have come in part.
        return characters.position() == 0 ? readNow(buffer) : characters.position();
    }

    /** Whether the server has handled all that was written, and has written what comes of it. */
    boolean isHandled() {
        return connection.isHandled();
    }

    @Override
    public void startTls(ClientTls settings, Deadline deadline) {
        throw new ConnectionException("a connection within this JVM has no TLS", null);
    }

    @Override
    public @Nullable SSLSession tlsSession() {
        return null;
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    @Override
    public void cut() {
        connection.close();
        connection.settle();
    }
}

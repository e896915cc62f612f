package verona.internal.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.internal.time.Deadline;
import verona.internal.websocket.CloseStatus;
import verona.internal.websocket.FrameReader;
import verona.internal.websocket.Frames;
import verona.internal.websocket.WebSocketFailure;

/**
 * A client's end of an open WebSocket, RFC 6455. It reads for one thread at a time; any thread may
 * send or cut it.
 */
final class WebSocketLink implements FrameReader.Listener {

    /** §5.3: nobody is to foresee them. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int BUFFER = 8192;

    private final URI url;
    private final TcpLink link;
    private final FrameReader frames = FrameReader.ofServer(this);
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final Queue<String> messages = new ArrayDeque<>();
    private boolean ended;
    private @Nullable String failure;

    private WebSocketLink(URI url, TcpLink link) {
        this.url = url;
        this.link = link;
    }

    /**
     * Opens a WebSocket.
     *
     * @throws ConnectionException if that fails, or takes longer than the timeout
     */
    static WebSocketLink open(
            ServerAddress server,
            URI url,
            @Nullable ClientCertificate certificate,
            Duration timeout) {
        OpenWebSocket open = OpenWebSocket.connect(server, url, certificate, timeout);
        WebSocketLink opened = new WebSocketLink(url, open.link());
        try {
            opened.take(open.first());
            return opened;
        } catch (IOException e) {
            opened.abort();
            throw ConnectionException.closed(e);
        }
    }

    URI url() {
        return url;
    }

    boolean isSecure() {
        return url.getScheme().equals("wss");
    }

    @Nullable SSLSession tlsSession() {
        return link.tlsSession();
    }

    /** Sends messages, each in one frame. */
    void send(Iterable<String> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] payload = text.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(Frames.masked(Frames.TEXT, payload, RANDOM.nextInt()));
        }
        link.write(bytes.toByteArray());
    }

    /**
     * The next message.
     *
     * @return null if the server has ended the connection
     * @throws SocketTimeoutException if none has come by then
     * @throws InterruptedIOException if the thread is interrupted, unless it waits for ever
     */
    @Nullable String next(Deadline deadline) throws IOException {
        link.readUntil(deadline);
        while (messages.isEmpty() && !ended) {
            readSome();
        }
        String message = messages.poll();
        if (message == null && failure != null) {
            throw new IOException(failure);
        }
        return message;
    }

    private void readSome() throws IOException {
        int count = link.in().read(buffer);
        if (count < 0) {
            ended = true;
            return;
        }
        take(ByteBuffer.wrap(buffer, 0, count));
    }

    private void take(ByteBuffer bytes) throws IOException {
        try {
            frames.read(bytes);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (WebSocketFailure e) {
            complain(e);
        }
    }

    private void complain(WebSocketFailure wrong) throws IOException {
        end("what the server sent is no WebSocket: " + wrong.getMessage());
        link.writeIfFree(closing(Frames.status(wrong.code(), String.valueOf(wrong.getMessage()))));
    }

    private void end(@Nullable String why) {
        ended = true;
        failure = why;
    }

    private static byte[] closing(byte[] payload) {
        return Frames.masked(Frames.CLOSE, payload, RANDOM.nextInt());
    }

    /** Ends it in order, unless another thread hangs writing. */
    void close() throws IOException {
        try {
            if (!ended) {
                link.writeIfFree(closing(Frames.status(CloseStatus.NORMAL, "")));
            }
        } catch (IOException e) {
            // The server was faster.
        }
        link.close();
    }

    /** Cuts it. */
    void abort() {
        try {
            link.cut();
        } catch (IOException e) {
            throw new UncheckedIOException("the connection can't be closed", e);
        }
    }

    @Override
    public void text(ByteBuffer part, boolean last) {
        begun.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
        if (last && !ended) {
            messages.add(text(begun.toByteArray()));
        }
        if (last) {
            begun.reset();
        }
    }

    /** RFC 6455 §8.1. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new WebSocketFailure(WebSocketFailure.INVALID_PAYLOAD, "this is not UTF-8");
        }
    }

    @Override
    public void ping(byte[] payload) {
        answer(Frames.masked(Frames.PONG, payload, RANDOM.nextInt()));
    }

    private void answer(byte[] frame) {
        try {
            link.write(frame);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RFC 6455 §5.5.1: a Close frame is answered with the same status. */
    @Override
    public void close(byte[] payload) {
        if (ended) {
            return;
        }
        CloseStatus status = CloseStatus.of(payload);
        end(
                status == null || status.code() == CloseStatus.NORMAL
                        ? null
                        : "the server closed the WebSocket with " + status);
        answer(closing(payload));
    }
}

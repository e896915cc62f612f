package verona.internal.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import verona.connection.Transport;
import verona.internal.websocket.CloseStatus;
import verona.internal.websocket.FrameReader;
import verona.internal.websocket.Frames;
import verona.internal.websocket.WebSocketFailure;
import verona.internal.xml.Framing;

/**
 * An end to which each element of a stream goes in a message of its own (RFC 7395 §3.3). Control
 * frames are parts, too: nobody but the other end answers them.
 */
final class WebSocketEnd extends StreamEnd implements FrameReader.Listener {

    /** RFC 6455 §5.3: nobody is to foresee the masks. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int BUFFER = 8_192;

    private final boolean server;
    private final FrameReader frames;
    private final MessageReader messages = new MessageReader();
    private final Queue<Part> parts = new ArrayDeque<>();
    private final byte[] buffer = new byte[BUFFER];
    private final ReentrantLock writing = new ReentrantLock();
    private ByteBuffer first;
    private @Nullable WebSocketFailure failure;

    private WebSocketEnd(ByteTransport bytes, ByteBuffer first, boolean server) {
        super(bytes);
        this.first = first;
        this.server = server;
        frames = server ? FrameReader.ofServer(this) : FrameReader.ofClient(this);
    }

    /**
     * A program, which is the client.
     *
     * @param first what it has sent since the opening handshake
     */
    static WebSocketEnd program(ByteTransport bytes, ByteBuffer first) {
        return new WebSocketEnd(bytes, first, false);
    }

    /** The same of a server. */
    static WebSocketEnd server(ByteTransport bytes, ByteBuffer first) {
        return new WebSocketEnd(bytes, first, true);
    }

    @Override
    Transport carrier() {
        return Transport.WEBSOCKET;
    }

    /**
     * Reads what comes next; false if nothing more will come.
     *
     * @throws WebSocketFailure if it is against the protocol; the sender has got the reason
     */
    @Override
    boolean read() throws IOException {
        if (failure != null) {
            refuse(failure);
            throw failure;
        } else if (first.hasRemaining()) {
            take(first);
            return true;
        }
        int count = bytes().read(buffer, 0, buffer.length);
        if (count > 0) {
            take(ByteBuffer.wrap(buffer, 0, count));
        }
        return count >= 0;
    }

    /** What has come before a failure is good. */
    private void take(ByteBuffer some) {
        try {
            frames.read(some);
        } catch (WebSocketFailure e) {
            failure = e;
        }
    }

    /** RFC 6455 §7.1.7. */
    private void refuse(WebSocketFailure wrong) {
        String reason = String.valueOf(wrong.getMessage());
        try {
            write(frame(Frames.CLOSE, Frames.status(wrong.code(), reason)));
            end();
        } catch (IOException e) {
            // It has gone before.
            return;
        }
    }

    @Override
    @Nullable Part next() {
        return parts.poll();
    }

    /** Half a message can't be passed on. */
    @Override
    @Nullable Part rest() {
        return null;
    }

    @Override
    boolean isEmpty() {
        return parts.isEmpty();
    }

    @Override
    void write(Part part) throws IOException {
        write(frame(opcode(part.kind()), part.content()));
    }

    private static int opcode(Part.Kind kind) {
        return switch (kind) {
            case PING -> Frames.PING;
            case PONG -> Frames.PONG;
            case CLOSE -> Frames.CLOSE;
            default -> Frames.TEXT;
        };
    }

    @Override
    void write(String xml) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String message : Framing.messages(xml)) {
            all.writeBytes(frame(Frames.TEXT, message.getBytes(StandardCharsets.UTF_8)));
        }
        write(all.toByteArray());
    }

    /** RFC 7395 §3.6: the WebSocket is closed after the stream. */
    @Override
    void closeStream() throws IOException {
        write(Framing.CLOSE);
        write(frame(Frames.CLOSE, Frames.status(CloseStatus.NORMAL, "")));
    }

    private byte[] frame(int opcode, byte[] payload) {
        return server
                ? Frames.masked(opcode, payload, RANDOM.nextInt())
                : Frames.frame(opcode, payload);
    }

    private void write(byte[] frame) throws IOException {
        writing.lock();
        try {
            bytes().write(frame, 0, frame.length);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void text(ByteBuffer part, boolean last) {
        messages.add(part);
        if (last) {
            parts.add(messages.take());
        }
    }

    @Override
    public void ping(byte[] payload) {
        parts.add(Part.of(Part.Kind.PING, payload));
    }

    @Override
    public void pong(byte[] payload) {
        parts.add(Part.of(Part.Kind.PONG, payload));
    }

    @Override
    public void close(byte[] payload) {
        parts.add(Part.of(Part.Kind.CLOSE, payload));
    }
}

package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import javax.net.ssl.SSLContext;
import verona.internal.websocket.FrameReader;
import verona.internal.websocket.Frames;
import verona.internal.websocket.OpeningHandshake;

/** One end of a WebSocket, program or server, which says and reads frames. */
public final class WebSocketPeer implements AutoCloseable, FrameReader.Listener {

    /** What has come: a message that is whole, or a control frame. */
    public record Message(int opcode, byte[] payload) {

        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /** As a test writes it: {@code CLOSE 1000 bye}. */
        @Override
        public String toString() {
            return switch (opcode) {
                case Frames.PING -> "PING " + text();
                case Frames.PONG -> "PONG " + text();
                case Frames.CLOSE -> "CLOSE " + status();
                default -> text();
            };
        }

        private String status() {
            ByteBuffer bytes = ByteBuffer.wrap(payload);
            return payload.length == 0
                    ? ""
                    : bytes.getShort() + " " + StandardCharsets.UTF_8.decode(bytes);
        }
    }

    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAA==";
    private static final int MASK = 0x12_34_56_78;

    final Peer peer;
    private final boolean client;
    private final FrameReader frames;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final Queue<Message> messages = new ArrayDeque<>();

    private WebSocketPeer(Peer peer, boolean client) {
        this.peer = peer;
        this.client = client;
        frames = client ? FrameReader.ofServer(this) : FrameReader.ofClient(this);
    }

    /** A program that asks for a WebSocket; it is yet to be granted. */
    static WebSocketPeer ask(Proxy proxy, boolean secure) throws IOException {
        return ask(secure ? proxy.secureWebSocketUrl() : proxy.webSocketUrl(), proxy.sslContext());
    }

    private static WebSocketPeer ask(URI url, SSLContext context) throws IOException {
        Peer peer = Peer.connect(url.getHost(), url.getPort());
        if (url.getScheme().equals("wss")) {
            peer.encrypt(context);
        }
        peer.say(request(url, "xmpp"));
        return new WebSocketPeer(peer, true);
    }

    /** A program that has a WebSocket. */
    public static WebSocketPeer open(URI url, SSLContext context) throws IOException {
        return ask(url, context).awaitGrant();
    }

    /** The request for a WebSocket, for which that is offered. */
    static String request(URI url, String protocol) {
        return "GET "
                + url.getPath()
                + " HTTP/1.1\r\nHost: "
                + url.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: "
                + KEY
                + "\r\nSec-WebSocket-Protocol: "
                + protocol
                + "\r\n\r\n";
    }

    /** Reads the head of the response. */
    WebSocketPeer awaitGrant() throws IOException {
        assertThat(peer.readUntil(OpeningHandshake.HEAD_END))
                .startsWith("HTTP/1.1 101 ")
                .contains("Sec-WebSocket-Accept: " + OpeningHandshake.accept(KEY) + "\r\n")
                .contains("Sec-WebSocket-Protocol: xmpp\r\n");
        return this;
    }

    /** A server that grants it. */
    static WebSocketPeer grant(Peer peer) throws IOException {
        String request = peer.readUntil(OpeningHandshake.HEAD_END);
        String key = request.replaceFirst("(?s).*Sec-WebSocket-Key: (\\S+).*", "$1");
        peer.say(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: "
                        + OpeningHandshake.accept(key)
                        + "\r\nSec-WebSocket-Protocol: xmpp\r\n\r\n");
        return new WebSocketPeer(peer, false);
    }

    /** Says a message in one frame. */
    public void say(String message) throws IOException {
        frame(Frames.TEXT, message.getBytes(StandardCharsets.UTF_8));
    }

    /** Says a whole message in a frame, or a control frame. */
    void frame(int opcode, byte[] payload) throws IOException {
        peer.say(bytes(opcode, true, payload));
    }

    void frame(int opcode, String payload) throws IOException {
        frame(opcode, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** A frame of this end; another follows that continues it, unless it is the last. */
    byte[] bytes(int opcode, boolean last, byte[] payload) {
        byte[] frame =
                client ? Frames.masked(opcode, payload, MASK) : Frames.frame(opcode, payload);
        frame[0] = (byte) (last ? 0x80 | opcode : opcode);
        return frame;
    }

    /** What comes next. */
    public Message next() throws IOException {
        byte[] buffer = new byte[4096];
        while (messages.isEmpty()) {
            int count = peer.readSome(buffer);
            if (count < 0) {
                throw new EOFException("the connection has ended");
            }
            frames.read(ByteBuffer.wrap(buffer, 0, count));
        }
        return messages.remove();
    }

    @Override
    public void text(ByteBuffer part, boolean last) {
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        begun.writeBytes(bytes);
        if (last) {
            messages.add(new Message(Frames.TEXT, begun.toByteArray()));
            begun.reset();
        }
    }

    @Override
    public void ping(byte[] payload) {
        messages.add(new Message(Frames.PING, payload));
    }

    @Override
    public void pong(byte[] payload) {
        messages.add(new Message(Frames.PONG, payload));
    }

    @Override
    public void close(byte[] payload) {
        messages.add(new Message(Frames.CLOSE, payload));
    }

    @Override
    public void close() throws IOException {
        peer.close();
    }
}

package verona.server.embedded;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;
import verona.stanza.Xml;

/** A client of frames and strings over WebSocket, which does nothing that a test does not say. */
final class RawWebSocket implements AutoCloseable {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";

    /** RFC 6455 §1.3: the key of its example, and what it is answered with. */
    static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    static final String ACCEPTED_KEY = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    private static final int LAST = 0x80;
    private static final byte[] MASK = {0x37, (byte) 0xFA, 0x21, 0x3D};

    /** A frame that has come. */
    record Frame(int opcode, byte[] payload) {

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /** The status of a Close frame, RFC 6455 §5.5.1. */
        int status() {
            return (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
        }
    }

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    private RawWebSocket(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** A connection on which nothing has been said. */
    static RawWebSocket connect(URI url) throws IOException {
        return new RawWebSocket(new Socket(url.getHost(), url.getPort()));
    }

    /** The same over TLS. */
    static RawWebSocket connect(URI url, SSLContext context) throws IOException {
        return new RawWebSocket(
                context.getSocketFactory().createSocket(url.getHost(), url.getPort()));
    }

    /** A WebSocket that is open. */
    static RawWebSocket open(URI url) throws IOException {
        RawWebSocket opened = connect(url);
        opened.handshake();
        return opened;
    }

    /** A WebSocket with an open stream of an account, before it has bound. */
    static RawWebSocket authenticated(URI url, String localpart) throws IOException {
        RawWebSocket client = open(url);
        client.openStream();
        client.send(
                "<auth xmlns='"
                        + RawClient.SASL
                        + "' mechanism='PLAIN'>"
                        + RawClient.base64("\0" + localpart + "\0password")
                        + "</auth>");
        client.require("success");
        client.openStream();
        return client;
    }

    /** A client that has bound the resource {@code test}. */
    static RawWebSocket bound(URI url, String localpart) throws IOException {
        RawWebSocket client = authenticated(url, localpart);
        client.send(
                "<iq xmlns='jabber:client' type='set' id='bind'><bind"
                        + " xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>test</resource>"
                        + "</bind></iq>");
        client.require("iq");
        return client;
    }

    static String request(String path, String... headers) {
        return "GET "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
                + "\r\n";
    }

    static String upgrade() {
        return request(
                "/xmpp-websocket",
                "Upgrade: websocket",
                "Connection: keep-alive, Upgrade",
                "Sec-WebSocket-Key: " + KEY,
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Protocol: chat, xmpp");
    }

    private void handshake() throws IOException {
        write(upgrade());
        String response = head();
        if (!response.startsWith("HTTP/1.1 101 ")) {
            throw new AssertionError(response);
        }
    }

    /** The head of an HTTP response. */
    String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    /** All that comes until the connection ends. */
    String rest() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** Sends a message in one frame. */
    RawWebSocket send(String message) throws IOException {
        write(frame(TEXT, true, message.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    void openStream() throws IOException {
        send("<open xmlns='" + FRAMING + "' to='localhost' version='1.0'/>");
        require("open");
        require("features");
    }

    /** A masked frame. */
    static byte[] frame(int opcode, boolean last, byte[] payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(last ? LAST | opcode : opcode);
        if (payload.length <= 125) {
            bytes.write(LAST | payload.length);
        } else if (payload.length <= 0xFFFF) {
            bytes.write(LAST | 126);
            bytes.write(payload.length >> 8);
            bytes.write(payload.length);
        } else {
            bytes.write(LAST | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                bytes.write((int) ((long) payload.length >> shift));
            }
        }
        bytes.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            bytes.write(payload[i] ^ MASK[i % MASK.length]);
        }
        return bytes.toByteArray();
    }

    /** The next frame; null when the connection has ended. */
    @Nullable Frame next() throws IOException {
        try {
            int opcode = in.readUnsignedByte() & 0x0F;
            int shortLength = in.readUnsignedByte();
            int length =
                    switch (shortLength) {
                        case 126 -> in.readUnsignedShort();
                        case 127 -> (int) in.readLong();
                        default -> shortLength;
                    };
            return new Frame(opcode, in.readNBytes(length));
        } catch (EOFException | SocketException e) {
            return null;
        }
    }

    /** The next message, an element with that name. */
    Element require(String name) throws IOException {
        Frame frame = next();
        if (frame == null || frame.opcode != TEXT) {
            throw new AssertionError("<" + name + "> is expected, not " + frame);
        }
        Element element = Xml.read(frame.text());
        if (!element.name().equals(name)) {
            throw new AssertionError("<" + name + "> is expected, not " + frame.text());
        }
        return element;
    }

    /** The status of the Close frame that comes, after which the connection ends. */
    int status() throws IOException {
        Frame frame = next();
        while (frame != null && frame.opcode != CLOSE) {
            frame = next();
        }
        if (frame == null || next() != null) {
            throw new AssertionError("a Close frame is expected, and the end");
        }
        return frame.status();
    }

    /** The condition of the stream error that comes, after which stream and connection end. */
    String streamError() throws IOException {
        Frame frame = next();
        while (frame != null && !frame.text().startsWith("<stream:error")) {
            frame = next();
        }
        if (frame == null) {
            throw new AssertionError("a stream error is expected");
        }
        String condition = Xml.read(frame.text()).children().get(0).name();
        require("close");
        if (status() != 1000) {
            throw new AssertionError("the status is expected to be 1000");
        }
        return condition;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package verona;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.proxy.WebSocketPeer;
import verona.internal.websocket.Frames;
import verona.internal.xml.Framing;
import verona.stanza.Element;

/** What carries the stream of a {@link RawProgram}, whose text is that of a stream over TCP. */
interface RawConnection extends AutoCloseable {

    /** Says that, whatever it is. */
    void say(String xml) throws IOException;

    /** Some of what comes next; null at the end. */
    @Nullable String read() throws IOException;

    @Override
    void close() throws IOException;

    /** TCP, with or without TLS. */
    static RawConnection over(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(10_000);
        Reader in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
        char[] text = new char[4096];
        return new RawConnection() {

            @Override
            public void say(String xml) throws IOException {
                socket.getOutputStream().write(xml.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public @Nullable String read() throws IOException {
                int count = in.read(text);
                return count < 0 ? null : new String(text, 0, count);
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }

    /** WebSocket (RFC 7395). */
    static RawConnection over(WebSocketPeer peer) {
        return new RawConnection() {

            @Override
            public void say(String xml) throws IOException {
                List<String> messages = Framing.messages(xml);
                for (String message : messages.isEmpty() ? List.of(xml) : messages) {
                    peer.say(message);
                }
            }

            @Override
            public @Nullable String read() throws IOException {
                try {
                    WebSocketPeer.Message next = peer.next();
                    return next.opcode() == Frames.TEXT ? text(next.text()) : "";
                } catch (EOFException e) {
                    return null;
                }
            }

            private String text(String message) {
                Element framing = Framing.framing(message);
                if (framing == null) {
                    return message;
                }
                return framing.name().equals("open")
                        ? Framing.openingTag(framing)
                        : "</stream:stream>";
            }

            @Override
            public void close() throws IOException {
                peer.close();
            }
        };
    }
}

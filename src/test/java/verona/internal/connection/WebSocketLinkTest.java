package verona.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.connection.Trust;
import verona.internal.time.Deadline;
import verona.internal.websocket.FrameReader;
import verona.internal.websocket.Frames;
import verona.internal.websocket.OpeningHandshake;

/** A client's WebSocket with a server whose every byte the test chooses, RFC 6455. */
class WebSocketLinkTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final String ACCEPTED =
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: ACCEPT\r\nSec-WebSocket-Protocol: xmpp\r\n\r\n";

    private ServerSocket listening;
    private CompletableFuture<Socket> accepted;
    private URI url;

    @BeforeEach
    void listen() throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        url = URI.create("ws://127.0.0.1:" + listening.getLocalPort() + "/xmpp?a=b");
    }

    @AfterEach
    void close() throws IOException {
        listening.close();
        if (accepted != null) {
            accepted.join().close();
        }
    }

    /** Opens a WebSocket whose server answers with those bytes. */
    private WebSocketLink open(String response, byte[]... frames) {
        accepted =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                Socket socket = listening.accept();
                                socket.getOutputStream().write(answer(socket, response, frames));
                                return socket;
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        return WebSocketLink.open(ServerAddress.of(url, "localhost", Trust::jdk), url, null, LONG);
    }

    private static byte[] answer(Socket socket, String response, byte[]... frames)
            throws IOException {
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            request.append((char) socket.getInputStream().read());
        }
        assertThat(request.toString())
                .startsWith("GET /xmpp?a=b HTTP/1.1\r\nHost: 127.0.0.1:" + socket.getLocalPort());
        String key = request.toString().replaceFirst("(?s).*Sec-WebSocket-Key: (\\S+).*", "$1");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                response.replace("ACCEPT", OpeningHandshake.accept(key))
                        .getBytes(StandardCharsets.US_ASCII));
        for (byte[] frame : frames) {
            bytes.writeBytes(frame);
        }
        return bytes.toByteArray();
    }

    /** What the client sends until it ends the connection. */
    private List<String> sent() throws IOException {
        List<String> sent = new ArrayList<>();
        FrameReader reader =
                FrameReader.ofClient(
                        new FrameReader.Listener() {

                            @Override
                            public void text(ByteBuffer part, boolean last) {
                                sent.add(StandardCharsets.UTF_8.decode(part).toString());
                            }

                            @Override
                            public void ping(byte[] payload) {
                                throw new AssertionError("a client sends no pings");
                            }

                            @Override
                            public void close(byte[] payload) {
                                ByteBuffer status = ByteBuffer.wrap(payload);
                                sent.add(payload.length == 0 ? "close" : "" + status.getShort());
                            }
                        });
        InputStream in = accepted.join().getInputStream();
        reader.read(ByteBuffer.wrap(in.readAllBytes()));
        return sent;
    }

    private static byte[] fragment(int first, String text) {
        byte[] frame = Frames.frame(Frames.TEXT, text.getBytes(StandardCharsets.UTF_8));
        frame[0] = (byte) first;
        return frame;
    }

    private static byte[] closing(int code, String reason) {
        return Frames.close(code, reason);
    }

    @Test
    void readsWhatComesWithTheHandshake() throws IOException {
        WebSocketLink link = open(ACCEPTED, Frames.text("<a/>"), Frames.text("<b/>"));
        assertThat(link.next(Deadline.NEVER)).isEqualTo("<a/>");
        assertThat(link.next(Deadline.NEVER)).isEqualTo("<b/>");
        link.abort();
    }

    @Test
    void putsFragmentsTogetherAndAnswersPingsBetween() throws IOException {
        byte[] ping = Frames.frame(Frames.PING, new byte[] {1, 2, 3});
        WebSocketLink link =
                open(ACCEPTED, fragment(0x01, "<\u00e9"), ping, fragment(0x80, "/>"), ping);
        assertThat(link.next(Deadline.NEVER)).isEqualTo("<\u00e9/>");
        link.send(List.of("<a/>"));
        link.close();
        byte[] answered = accepted.join().getInputStream().readAllBytes();
        assertThat(answered[0]).isEqualTo((byte) (0x80 | Frames.PONG));
        assertThat(answered[1]).isEqualTo((byte) (0x80 | 3));
    }

    @Test
    void sendsEachMessageInOneFrame() throws IOException {
        WebSocketLink link = open(ACCEPTED);
        link.send(List.of("<a/>", "\u00e9".repeat(40_000)));
        link.close();
        assertThat(sent()).containsExactly("<a/>", "\u00e9".repeat(40_000), "1000");
    }

    @ParameterizedTest
    @CsvSource({
        "C1, 1002, no extension has been negotiated",
        "82, 1003, XMPP is text (RFC 7395 3.2)",
        "80, 1002, there is no message to continue",
        "83, 1002, there is no opcode 3",
        "09, 1002, a control frame is not fragmented"
    })
    void refusesWrongFrames(String first, String code, String problem) throws IOException {
        WebSocketLink link = open(ACCEPTED, fragment(Integer.parseInt(first, 16), "x"));
        assertThatThrownBy(() -> link.next(Deadline.NEVER))
                .isInstanceOf(IOException.class)
                .hasMessage("what the server sent is no WebSocket: " + problem);
        link.close();
        assertThat(sent()).containsExactly(code);
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        byte[] wrong = Frames.frame(Frames.TEXT, new byte[] {'<', (byte) 0xff});
        WebSocketLink link = open(ACCEPTED, wrong);
        assertThatThrownBy(() -> link.next(Deadline.NEVER)).hasMessageEndingWith("not UTF-8");
        link.close();
        assertThat(sent()).containsExactly("1007");
    }

    @Test
    void endsInOrder() throws IOException {
        WebSocketLink link = open(ACCEPTED, Frames.text("<a/>"), closing(1000, "bye"));
        assertThat(link.next(Deadline.NEVER)).isEqualTo("<a/>");
        assertThat(link.next(Deadline.NEVER)).isNull();
        assertThat(link.next(Deadline.NEVER)).isNull();
        link.close();
        assertThat(sent()).containsExactly("1000");
    }

    @Test
    void endsWithoutAStatus() throws IOException {
        WebSocketLink link = open(ACCEPTED, Frames.frame(Frames.CLOSE, new byte[0]));
        assertThat(link.next(Deadline.NEVER)).isNull();
        link.close();
        assertThat(sent()).containsExactly("close");
    }

    @Test
    void endsWithTheConnection() throws IOException {
        WebSocketLink link = open(ACCEPTED);
        accepted.join().shutdownOutput();
        assertThat(link.next(Deadline.NEVER)).isNull();
        link.close();
    }

    @Test
    void saysWhyTheServerEndedIt() throws IOException {
        WebSocketLink link = open(ACCEPTED, closing(1011, "it broke"));
        String problem = "the server closed the WebSocket with status 1011: it broke";
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> link.next(Deadline.NEVER))
                    .isInstanceOf(IOException.class)
                    .hasMessage(problem);
        }
        link.close();
        assertThat(sent()).containsExactly("1011");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Accept: ACCEPT, Accept: no, Sec-WebSocket-Accept is wrong",
                "Upgrade: websocket, Upgrade: h2c, does not upgrade the connection",
                "Connection: Upgrade, Connection: close, does not upgrade the connection",
                "Protocol: xmpp, Protocol: mqtt, not accepted the subprotocol 'xmpp'",
                "Protocol: xmpp, Extensions: x, an extension that was not offered",
                "101 Switching Protocols, 426 Upgrade Required, the server answers HTTP 426",
                "HTTP/1.1, SMTP, does not answer in HTTP"
            })
    void refusesAWrongHandshake(String right, String wrong, String problem) {
        assertThatThrownBy(() -> open(ACCEPTED.replace(right, wrong)))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining(url.toString())
                .hasMessageContaining(problem);
    }

    @Test
    void refusesAnEndlessHead() {
        assertThatThrownBy(() -> open("HTTP/1.1 101 x\r\n" + "x: y\r\n".repeat(1_500)))
                .hasMessageContaining("does not answer in HTTP");
    }

    /** A proxy may list several options, and headers have any case (RFC 9110 §5.1). */
    @Test
    void readsHeadersInAnyCase() throws IOException {
        WebSocketLink link =
                open(
                        ACCEPTED.replace("Connection: Upgrade", "connection: keep-alive, upgrade")
                                .replace("Upgrade: websocket", "UPGRADE: WebSocket"),
                        Frames.text("<a/>"));
        assertThat(link.next(Deadline.NEVER)).isEqualTo("<a/>");
        link.abort();
    }
}

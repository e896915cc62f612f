package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.server.embedded.RawWebSocket.CLOSE;
import static verona.server.embedded.RawWebSocket.CONTINUATION;
import static verona.server.embedded.RawWebSocket.FRAMING;
import static verona.server.embedded.RawWebSocket.PING;
import static verona.server.embedded.RawWebSocket.PONG;
import static verona.server.embedded.RawWebSocket.TEXT;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.Limits;
import verona.stanza.Element;
import verona.stanza.Xml;

/** RFC 7395, and what it needs of RFC 6455. */
class WebSocketTest extends EmbeddedServerTests {

    private final List<RawWebSocket> sockets = new ArrayList<>();

    private RawWebSocket kept(RawWebSocket socket) {
        sockets.add(socket);
        return socket;
    }

    private RawWebSocket open() throws IOException {
        return kept(RawWebSocket.open(server.webSocketUrl()));
    }

    private RawWebSocket bound(EmbeddedServer on, String localpart) throws IOException {
        return kept(RawWebSocket.bound(on.webSocketUrl(), localpart));
    }

    @AfterEach
    void closeSockets() throws IOException {
        for (RawWebSocket socket : sockets) {
            socket.close();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String message(String to, String body) {
        return "<message xmlns='jabber:client' to='" + to + "'><body>" + body + "</body></message>";
    }

    /** RFC 6455 §4.2.2, with the key of its §1.3. */
    @Test
    void upgrades() throws IOException {
        RawWebSocket socket = kept(RawWebSocket.connect(server.webSocketUrl()));
        socket.write(RawWebSocket.upgrade());
        assertThat(socket.head())
                .startsWith("HTTP/1.1 101 ")
                .contains("\r\nSec-WebSocket-Accept: " + RawWebSocket.ACCEPTED_KEY + "\r\n")
                .contains("\r\nSec-WebSocket-Protocol: xmpp\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "Upgrade: websocket, Upgrade: h2c, 426",
        "Sec-WebSocket-Version: 13, Sec-WebSocket-Version: 8, 426",
        "'chat, xmpp', chat, 400",
        "dGhlIHNhbXBsZSBub25jZQ==, dGhl, 400",
        "Host: localhost, Accept: */*, 400",
        "/xmpp-websocket, /ws, 404",
        "GET, POST, 405",
        "HTTP/1.1, HTTP, 400",
        "GET, <stream:stream>, 400",
    })
    void refusesOtherRequests(String part, String instead, int status) throws IOException {
        RawWebSocket socket = kept(RawWebSocket.connect(server.webSocketUrl()));
        socket.write(RawWebSocket.upgrade().replace(part, instead));
        assertThat(socket.rest()).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void refusesALongRequest() throws IOException {
        RawWebSocket socket = kept(RawWebSocket.connect(server.webSocketUrl()));
        socket.write("GET / HTTP/1.1\r\nX: " + "x".repeat(9000));
        assertThat(socket.rest()).startsWith("HTTP/1.1 431 ");
    }

    /** XEP-0156 §2. */
    @Test
    void saysWhereTheWebSocketsAre() throws IOException {
        String relation = "urn:xmpp:alt-connections:websocket";
        RawWebSocket xml = kept(RawWebSocket.connect(server.webSocketUrl()));
        xml.write(RawWebSocket.request("/.well-known/host-meta"));
        assertThat(xml.head())
                .contains("200 OK", "application/xrd+xml", "Access-Control-Allow-Origin: *");
        Element document = Xml.read(xml.rest().replaceFirst("<\\?xml.*?\\?>", ""));
        assertThat(document.children())
                .allMatch(link -> relation.equals(link.attribute("rel")))
                .extracting(link -> link.attribute("href"))
                .containsExactly(
                        server.webSocketUrl().toString(), server.secureWebSocketUrl().toString());
        RawWebSocket json = kept(RawWebSocket.connect(server.webSocketUrl()));
        json.write(RawWebSocket.request("/.well-known/host-meta.json"));
        assertThat(json.head()).contains("200 OK", "application/jrd+json");
        assertThat(json.rest())
                .isEqualTo(
                        ("{\"links\":[{\"rel\":\"%1$s\",\"href\":\"%2$s\"},"
                                        + "{\"rel\":\"%1$s\",\"href\":\"%3$s\"}]}")
                                .formatted(
                                        relation,
                                        server.webSocketUrl(),
                                        server.secureWebSocketUrl()));
    }

    /** RFC 7395 §3.3.3 and §3.4: each message is an element that declares its own namespace. */
    @Test
    void opensAStream() throws IOException {
        RawWebSocket socket = open();
        socket.send("<open xmlns='" + FRAMING + "' to='localhost' version='1.0'/>");
        Element opened = socket.require("open");
        assertThat(opened.namespace()).isEqualTo(FRAMING);
        assertThat(opened.attribute("from")).isEqualTo("localhost");
        assertThat(opened.attribute("id")).isNotEmpty();
        assertThat(opened.attribute("version")).isEqualTo("1.0");
        Element features = socket.require("features");
        assertThat(features.namespace()).isEqualTo(Element.STREAMS);
        assertThat(features.children()).noneMatch(each -> each.name().equals("starttls"));
    }

    @Test
    void passesStanzasBetweenWebSocketAndTcp() throws IOException {
        RawClient juliet = available("juliet");
        RawWebSocket romeo = bound(server, "romeo");
        romeo.send(message(juliet.jid(), "Good day"));
        assertThat(juliet.require("message").attribute("from")).isEqualTo("romeo@localhost/test");
        juliet.send("<message to='romeo@localhost/test'><body>Well met</body></message>");
        Element received = romeo.require("message");
        assertThat(received.namespace()).isEqualTo(Element.CLIENT);
        assertThat(received.children().get(0).text()).isEqualTo("Well met");
    }

    @Test
    void speaksTls() throws IOException {
        RawWebSocket socket =
                kept(RawWebSocket.connect(server.secureWebSocketUrl(), server.clientContext()));
        socket.write(RawWebSocket.upgrade());
        assertThat(socket.head()).startsWith("HTTP/1.1 101 ");
        socket.openStream();
    }

    /** RFC 7395 §3.6. */
    @Test
    void closesTheStream() throws IOException {
        RawWebSocket romeo = bound(server, "romeo");
        romeo.send("<close xmlns='" + FRAMING + "'/>");
        assertThat(romeo.require("close").namespace()).isEqualTo(FRAMING);
        assertThat(romeo.status()).isEqualTo(1000);
        assertThat(server.account("romeo").sessions()).isEmpty();
    }

    /** RFC 6455 §5.5.1. */
    @Test
    void answersACloseFrame() throws IOException {
        RawWebSocket romeo = bound(server, "romeo");
        romeo.write(RawWebSocket.frame(CLOSE, true, new byte[] {0x03, (byte) 0xE9}));
        assertThat(romeo.status()).isEqualTo(1001);
        assertThat(server.account("romeo").sessions()).isEmpty();
    }

    /** RFC 6455 §5.4: control frames may stand between fragments. */
    @Test
    void joinsFragments() throws IOException {
        RawClient juliet = available("juliet");
        RawWebSocket romeo = bound(server, "romeo");
        byte[] message = bytes(message(juliet.jid(), "£ 5"));
        for (int i = 0; i < message.length; i++) {
            romeo.write(
                    RawWebSocket.frame(
                            i == 0 ? TEXT : CONTINUATION, false, new byte[] {message[i]}));
        }
        romeo.write(RawWebSocket.frame(PING, true, bytes("are you there")));
        romeo.write(RawWebSocket.frame(CONTINUATION, true, new byte[0]));
        RawWebSocket.Frame pong = romeo.next();
        assertThat(pong.opcode()).isEqualTo(PONG);
        assertThat(pong.text()).isEqualTo("are you there");
        assertThat(juliet.require("message").children().get(0).text()).isEqualTo("£ 5");
    }

    @ParameterizedTest
    @CsvSource({
        "<message to='juliet@localhost'/>, invalid-namespace",
        "hello, not-well-formed",
        "<message xmlns='jabber:client'>, not-well-formed",
        "<message xmlns='jabber:client'/><message xmlns='jabber:client'/>, not-well-formed",
        "' <message xmlns=\"jabber:client\"/>', not-well-formed",
        "<other xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>, bad-format",
        "</stream:stream>, bad-format",
        "<!-- comment -->, restricted-xml",
        "'', not-well-formed",
    })
    void endsTheStreamForOtherMessages(String message, String error) throws IOException {
        RawWebSocket romeo = bound(server, "romeo");
        romeo.send(message);
        assertThat(romeo.streamError()).isEqualTo(error);
    }

    @Test
    void wantsTheStreamOpenedFirst() throws IOException {
        RawWebSocket socket = open();
        socket.send("<presence xmlns='jabber:client'/>");
        assertThat(socket.streamError()).isEqualTo("bad-format");
    }

    @Test
    void limitsAMessage() throws IOException {
        Limits limits = Limits.DEFAULT.withStanzaLength(1000);
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withLimits(limits);
        try (EmbeddedServer small = withAccounts(EmbeddedServer.start(options))) {
            RawWebSocket romeo = bound(small, "romeo");
            romeo.send(message("juliet@localhost", "x".repeat(2000)));
            assertThat(romeo.streamError()).isEqualTo("policy-violation");
        }
    }

    @Test
    void limitsWhatComesBeforeAuthentication() throws IOException {
        Limits limits = Limits.DEFAULT.withUnauthenticatedLength(1000);
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withLimits(limits);
        try (EmbeddedServer small = EmbeddedServer.start(options)) {
            RawWebSocket socket = kept(RawWebSocket.open(small.webSocketUrl()));
            socket.openStream();
            socket.send("<iq xmlns='jabber:client'>" + "x".repeat(1000) + "</iq>");
            assertThat(socket.streamError()).isEqualTo("policy-violation");
        }
    }

    @Test
    void answersThatItIsFull() throws IOException {
        Limits limits = Limits.DEFAULT.withConnections(1);
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withLimits(limits);
        try (EmbeddedServer small = EmbeddedServer.start(options)) {
            kept(RawWebSocket.open(small.webSocketUrl()));
            RawWebSocket second = kept(RawWebSocket.connect(small.webSocketUrl()));
            assertThat(second.rest()).startsWith("HTTP/1.1 503 ");
        }
    }

    @Test
    void isControlledLikeTcp() throws IOException {
        RawWebSocket romeo = bound(server, "romeo");
        server.stream("romeo@localhost").closeWithError("conflict");
        assertThat(romeo.streamError()).isEqualTo("conflict");
        RawWebSocket again = bound(server, "romeo");
        server.stream("romeo@localhost").disconnect();
        assertThat(again.next()).isNull();
        server.connections().refuse();
        assertThatThrownBy(() -> RawWebSocket.connect(server.webSocketUrl()))
                .isInstanceOf(ConnectException.class);
        server.connections().accept();
        bound(server, "romeo");
    }

    @Test
    void closesWithTheServer() throws IOException {
        EmbeddedServer other = withAccounts(EmbeddedServer.start());
        RawWebSocket romeo = bound(other, "romeo");
        other.close();
        assertThat(romeo.streamError()).isEqualTo("system-shutdown");
    }
}

package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.connection.Trust;
import verona.internal.connection.HostMetaLookup;
import verona.server.ServerException;
import verona.server.XmppServer;

/** How a program asks a proxy for a WebSocket, RFC 6455 §4. */
@Timeout(60)
class ProxiedHandshakeTest {

    private static final String NO_SERVER = "there is no WebSocket at ";

    private final Reports reports = new Reports();
    private final PlayedServer played = new PlayedServer();
    private final Proxy proxy = Proxy.forClients(played, reports);
    private Peer program;

    ProxiedHandshakeTest() throws IOException {}

    @BeforeEach
    void connect() throws IOException {
        program = Peer.connect(proxy.host(), proxy.webSocketUrl().getPort());
    }

    @AfterEach
    void close() throws IOException {
        program.close();
        proxy.close();
        played.close();
    }

    private static String text(byte[] response) {
        return new String(response, StandardCharsets.UTF_8);
    }

    private String request() {
        return WebSocketPeer.request(proxy.webSocketUrl(), "xmpp");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, POST, 405 Method Not Allowed",
        "/xmpp-websocket, /other, 404 Not Found",
        "Upgrade: websocket, Upgrade: h2c, 426 Upgrade Required",
        "Version: 13, Version: 8, 426 Upgrade Required",
        "Key: AAAA, Key: A, 400 Bad Request",
        "Protocol: xmpp, Protocol: mqtt, 400 Bad Request",
        "GET, get, 400 Bad Request"
    })
    void isRefusedWhereItIsWrong(String right, String wrong, String status) throws Exception {
        program.say(request().replace(right, wrong));
        assertThat(text(program.readToTheEnd())).startsWith("HTTP/1.1 " + status + "\r\n");
        assertThat(reports.awaitEnd())
                .isEqualTo("the program's request for a WebSocket was refused: " + status);
    }

    @Test
    void hasALimit() throws Exception {
        program.say("GET /" + "x".repeat(8_192));
        assertThat(text(program.readToTheEnd())).startsWith("HTTP/1.1 431 ");
        assertThat(reports.awaitEnd()).endsWith("431 Request Header Fields Too Large");
    }

    @Test
    void isReportedWhereItDoesNotCome() throws Exception {
        program.say("GET /xmpp-websocket");
        program.end();
        assertThat(program.readToTheEnd()).isEmpty();
        assertThat(reports.awaitEnd())
                .isEqualTo(
                        "the connection was closed by the program before it asked for a WebSocket");
    }

    @Test
    void needNotComeForTheProxyToClose() throws Exception {
        program.say("GET /xmpp-websocket");
        proxy.close();
        assertThat(reports.awaitEnd()).isNotEmpty();
        assertThat(program.readToTheEnd()).isEmpty();
    }

    @Test
    void mayComeInPieces() throws Exception {
        for (String piece : request().split("(?<=[ \r])")) {
            program.say(piece);
        }
        played.acceptWebSocket();
        assertThat(program.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 101 ");
    }

    /** What the server says decides, and the program is the first to see it. */
    @ParameterizedTest
    @ValueSource(strings = {"404 Not Found", "401 Unauthorized"})
    void isRefusedWhereTheServerRefuses(String status) throws Exception {
        program.say(request());
        try (Peer question = played.acceptNext()) {
            question.readUntil("\r\n\r\n");
            question.say("HTTP/1.1 " + status + "\r\n\r\n");
            String why =
                    NO_SERVER
                            + played.webSocketUrl()
                            + ": the server answers HTTP "
                            + status.substring(0, 3);
            assertThat(text(program.readToTheEnd()))
                    .startsWith("HTTP/1.1 502 Bad Gateway\r\n")
                    .endsWith(why + "\n");
            assertThat(reports.awaitEnd()).isEqualTo(why);
        }
    }

    @Test
    void isRefusedWhereThereIsNoServer() throws Exception {
        played.close();
        program.say(request());
        assertThat(text(program.readToTheEnd())).contains("connection refused");
        assertThat(reports.awaitEnd()).startsWith("connection refused");
    }

    @Test
    void asksAServerOnceWhetherItRequiresTls() throws Exception {
        for (int i = 0; i < 2; i++) {
            WebSocketConversation.open(proxy, played, false).close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"host-meta", "host-meta.json"})
    void isFoundByAProgram(String document) throws Exception {
        program.say("GET /.well-known/" + document + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(text(program.readToTheEnd()))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("" + proxy.webSocketUrl())
                .doesNotContain("wss:");
        assertThat(reports.awaitEnd())
                .isEqualTo("the program has asked where the WebSocket is (XEP-0156)");
    }

    /** XEP-0156 §2.2: what has come over HTTPS names no other. */
    @Test
    void isFoundOverTls() throws Exception {
        URI url = proxy.secureWebSocketUrl();
        URI document = URI.create("https://" + url.getAuthority() + "/.well-known/host-meta");
        Trust trust = Trust.certificates(proxy.certificate());
        assertThat(new HostMetaLookup(document, () -> trust, Duration.ofMinutes(1)).webSocket())
                .isEqualTo(url);
    }

    @Test
    void isNothingForComponents() {
        try (Proxy components = Proxy.forComponents(played, reports)) {
            assertThatThrownBy(components::webSocketUrl)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("components connect over TCP (XEP-0114)");
        }
    }

    @Test
    void isNothingForAServerWithoutWebSocket() {
        try (Proxy other = Proxy.forClients(new WithoutWebSocket(), reports)) {
            assertThatThrownBy(other::secureWebSocketUrl)
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("has no WebSocket that is known");
        }
    }

    private static final class WithoutWebSocket implements XmppServer {

        @Override
        public String description() {
            return "server without WebSocket";
        }

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public int port() {
            return 5222;
        }

        @Override
        public String domain() {
            return "localhost";
        }

        @Override
        public void createAccount(String localpart, String password) {}

        @Override
        public void deleteAccount(String localpart) {}

        @Override
        public void close() {}
    }
}

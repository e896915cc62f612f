package verona.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.connection.Trust;
import verona.internal.certificate.SelfSigned;
import verona.internal.certificate.TlsServers;
import verona.server.embedded.EmbeddedServer;

/** XEP-0156 §2: where a server's WebSocket is. */
@Timeout(60)
class HostMetaLookupTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final String PATH = "/.well-known/host-meta";
    private static final SelfSigned IDENTITY = SelfSigned.ofDomain("localhost");
    private static final String SECURE = link("wss://a.example/ws");
    private static final String PLAIN = link("ws://b.example/ws");

    private final List<HttpServer> servers = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    private interface Answer {

        void give(HttpExchange exchange) throws IOException;
    }

    @AfterEach
    void close() {
        ended.countDown();
        servers.forEach(server -> server.stop(0));
    }

    private static String link(String url) {
        return "<Link rel='urn:xmpp:alt-connections:websocket' href='" + url + "'/>";
    }

    private static String xrd(String content) {
        return "<?xml version='1.0' encoding='utf-8'?>\n"
                + "<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>"
                + content
                + "</XRD>\n";
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private URI http(Answer answer) throws IOException {
        return started(HttpServer.create(anyPort(), 0), "http", answer);
    }

    private URI https(Answer answer) throws Exception {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(TlsServers.context(IDENTITY)));
        return started(server, "https", answer);
    }

    private URI started(HttpServer server, String scheme, Answer answer) {
        servers.add(server);
        server.createContext(
                PATH,
                exchange -> {
                    try (exchange) {
                        answer.give(exchange);
                    }
                });
        server.start();
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    private static Answer document(String text) {
        return exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    private static Answer redirection(int status, String to) {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    private static URI found(URI document) {
        return found(document, LONG);
    }

    private static URI found(URI document, Duration timeout) {
        Trust trust = Trust.certificates(IDENTITY.certificateText());
        return new HostMetaLookup(document, () -> trust, timeout).webSocket();
    }

    private static void requireFailure(URI document, String why) {
        requireFailure(document, LONG, why);
    }

    private static void requireFailure(URI document, Duration timeout, String why) {
        assertThatThrownBy(() -> found(document, timeout))
                .isExactlyInstanceOf(ConnectionException.class)
                .hasMessageStartingWith("No WebSocket was found by " + document)
                .hasMessageContaining(why)
                .hasMessageEndingWith("Give its URL in the setting verona.external.websocket.");
    }

    @Test
    void findsTheWebSocketAmongOtherLinks() throws Exception {
        String other = "<Link rel='urn:xmpp:alt-connections:xbosh' href='https://c.example/b'/>";
        assertThat(found(http(document(xrd("<Subject>x</Subject>" + other + PLAIN)))))
                .hasToString("ws://b.example/ws");
        assertThat(found(https(document(xrd(other + SECURE))))).hasToString("wss://a.example/ws");
    }

    /** §3.2: their order says nothing. */
    @Test
    void prefersTheOneOverTls() throws Exception {
        assertThat(found(http(document(xrd(PLAIN + SECURE))))).hasToString("wss://a.example/ws");
        assertThat(found(http(document(xrd(SECURE + PLAIN))))).hasToString("wss://a.example/ws");
    }

    /** §3.2: who has asked over HTTPS connects over TLS. */
    @Test
    void takesNoOtherFromHttps() throws Exception {
        assertThat(found(https(document(xrd(PLAIN + SECURE))))).hasToString("wss://a.example/ws");
        requireFailure(https(document(xrd(PLAIN))), "it names no WebSocket over TLS");
    }

    @Test
    void saysThatThereIsNone() throws Exception {
        requireFailure(http(document(xrd(""))), "it names no WebSocket");
        requireFailure(http(document(xrd(link("http://a.example/")))), "it names no WebSocket");
        requireFailure(http(document(xrd(link("wss:")))), "it is no host-meta document");
        requireFailure(http(document(xrd(link("wss:a")))), "it names no WebSocket");
        requireFailure(http(document("<XRD>" + SECURE + "</XRD>")), "it names no WebSocket");
    }

    /** §2.3, second example; RFC 6415, Appendix A. */
    @Test
    void readsJson() throws Exception {
        String other = "{\"rel\":\"urn:xmpp:alt-connections:xbosh\",\"href\":\"https://c/b\"},";
        String json =
                " {\"subject\":\"\\u0078\",\"n\":[1,-2.5e3,true,null,{}],\"links\": [ 7, "
                        + other
                        + "{\"rel\": \"urn:xmpp:alt-connections:websocket\","
                        + "\"href\":\"wss:\\/\\/a.example/ws\", \"titles\":{\"a\":\"b\"}}]}\n";
        assertThat(found(https(document(json)))).hasToString("wss://a.example/ws");
        requireFailure(http(document("{\"links\":[]}")), "it names no WebSocket");
        requireFailure(http(document("{}")), "it names no WebSocket");
    }

    @Test
    void readsJsonIfThereIsNoXml() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start()) {
            String json = server.secureWebSocketUrl().resolve(PATH + ".json").toString();
            URI document = URI.create(json.replace("wss:", "https:"));
            HostMetaLookup lookup = new HostMetaLookup(document, server::trust, LONG);
            assertThat(lookup.webSocket()).isEqualTo(server.secureWebSocketUrl());
        }
        String link =
                "{\"rel\":\"urn:xmpp:alt-connections:websocket\",\"href\":\"wss://a.example/\"}";
        Answer json = document("{\"links\":[" + link + "]}");
        URI document =
                https(
                        exchange -> {
                            if (exchange.getRequestURI().getPath().endsWith(".json")) {
                                json.give(exchange);
                            } else {
                                exchange.sendResponseHeaders(404, -1);
                            }
                        });
        assertThat(found(document)).hasToString("wss://a.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}}",
                "{]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":01x}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u00\"}",
                "{\"a\":[1 2]}",
                "{\"a\":\"b}",
                "{a:1}",
                "{,\"a\":1}"
            })
    void refusesWhatIsNoJson(String text) throws Exception {
        requireFailure(http(document(text)), "it is no host-meta document");
    }

    @Test
    void refusesEndlessJson() throws Exception {
        String deep = "{\"a\":" + "[".repeat(100_000);
        requireFailure(http(document(deep)), "it is no host-meta document");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "<html><body>Not here</html>",
                "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><XRD>&y;</XRD>",
                "\u0000\u0001"
            })
    void refusesWhatIsNoDocument(String text) throws Exception {
        requireFailure(http(document(text)), "it is no host-meta document");
    }

    @Test
    void refusesALinkThatIsNoUrl() throws Exception {
        requireFailure(http(document(xrd(link("wss://a b/")))), "it is no host-meta document");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 304, 404, 500})
    void saysWhatTheServerAnswers(int status) throws Exception {
        URI document = http(exchange -> exchange.sendResponseHeaders(status, -1));
        requireFailure(document, "the server answers HTTP " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsRedirections(int status) throws Exception {
        URI document = https(document(xrd(SECURE)));
        assertThat(found(http(redirection(status, document.toString()))))
                .hasToString("wss://a.example/ws");
        assertThat(found(https(redirection(status, document.toString()))))
                .hasToString("wss://a.example/ws");
    }

    /** RFC 6415 §3. */
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/", "ftp://a.example/", "http://a b/"})
    void isNotSentFromHttpsToLess(String elsewhere) throws Exception {
        requireFailure(https(redirection(302, elsewhere)), "the server redirects to ");
    }

    @Test
    void doesNotGoInCircles() throws Exception {
        requireFailure(http(redirection(302, PATH)), "the server redirects too often");
        requireFailure(
                http(exchange -> exchange.sendResponseHeaders(302, -1)),
                "the server answers HTTP 302");
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        requireFailure(URI.create("http://127.0.0.1:" + free + PATH), "connection refused");
    }

    @Test
    void refusesACertificateThatItDoesNotTrust() throws Exception {
        URI document = https(document(xrd(SECURE)));
        HostMetaLookup lookup = new HostMetaLookup(document, Trust::jdk, LONG);
        assertThatThrownBy(lookup::webSocket)
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("certificate");
    }

    private void awaitTheEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('<');
        exchange.getResponseBody().flush();
        awaitTheEnd();
    }

    @Test
    void waitsNoLongerThanTheTimeout() throws Exception {
        Duration soon = Duration.ofMillis(50);
        requireFailure(http(exchange -> awaitTheEnd()), soon, "no answer within 50 ms");
        requireFailure(http(this::begin), soon, "no answer within 50 ms");
    }

    @Test
    void stopsWaitingWhenInterrupted() throws Exception {
        URI document = http(exchange -> awaitTheEnd());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> found(document))
                .isInstanceOf(InterruptedConnectionException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}

package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.client.Endpoint;
import verona.internal.connection.ConnectionOptions;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.ServerCertificate;

/** An error of WebSocket says what was wrong, long before the timeout. */
class WebSocketErrorTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final EmbeddedServer server = EmbeddedServer.start();
    private final List<MadeScenario> made = new ArrayList<>();

    @AfterEach
    void close() {
        made.forEach(MadeScenario::close);
        server.close();
    }

    private XmppClient romeo(XmppServer on, Endpoint endpoint, Tls tls, Duration timeout) {
        MadeScenario scenario = MadeScenario.on(on, timeout);
        made.add(scenario);
        return scenario.knownClient(
                "romeo",
                new ConnectionOptions(
                        Transport.WEBSOCKET, tls, List.of(), StreamManagement.DEFAULT),
                endpoint);
    }

    private static String message(XmppClient romeo) {
        Throwable thrown = catchThrowable(romeo::connects);
        assertThat(thrown).isInstanceOf(ConnectionError.class);
        assertThat(romeo.isConnected()).isFalse();
        return thrown.getMessage().lines().findFirst().orElseThrow();
    }

    private String at(int port, Tls tls) {
        return message(romeo(server, new Endpoint(null, port), tls, LONG));
    }

    @Test
    void namesAPortWhereNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(at(free, Tls.DISABLED)).contains("connection refused", ":" + free);
    }

    @Test
    void namesAnUnknownHost() {
        Endpoint nowhere = new Endpoint("nowhere.invalid", 0);
        assertThat(message(romeo(server, nowhere, Tls.DISABLED, LONG)))
                .contains("no such host: nowhere.invalid");
    }

    @Test
    void namesAnXmppPort() {
        assertThat(at(server.port(), Tls.DISABLED))
                .contains("there is no WebSocket at ws://127.0.0.1:" + server.port())
                .contains("does not answer in HTTP");
    }

    @Test
    void namesAPortForTls() {
        int secure = server.secureWebSocketUrl().getPort();
        assertThat(at(secure, Tls.DISABLED)).contains("there is no WebSocket at ws://127.0.0.1");
        int plain = server.webSocketUrl().getPort();
        assertThat(at(plain, Tls.DIRECT))
                .contains("the server at 127.0.0.1:" + plain + " speaks HTTP without TLS");
    }

    @Test
    void refusesAWrongCertificate() {
        EmbeddedServerOptions options =
                EmbeddedServerOptions.DEFAULT.withCertificate(ServerCertificate.EXPIRED);
        try (EmbeddedServer other = EmbeddedServer.start(options)) {
            assertThat(message(romeo(other, Endpoint.OF_THE_SERVER, Tls.DIRECT, LONG)))
                    .contains("the server's certificate (CN=Verona's test server) expired on");
        }
    }

    /** What a server answers that speaks HTTP, and no XMPP. */
    private String answered(String response) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering =
                    new Thread(
                            () -> {
                                try (var socket = listening.accept()) {
                                    var in = socket.getInputStream();
                                    String request = "";
                                    while (!request.endsWith("\r\n\r\n")) {
                                        request += (char) in.read();
                                    }
                                    socket.getOutputStream()
                                            .write(
                                                    response.replace(
                                                                    "KEY",
                                                                    MovedWebSocket.accept(request))
                                                            .getBytes(StandardCharsets.US_ASCII));
                                    in.readAllBytes();
                                } catch (IOException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
            answering.start();
            String message = at(listening.getLocalPort(), Tls.DISABLED);
            answering.join();
            return message;
        }
    }

    @Test
    void namesTheStatusOfAWebServer() throws Exception {
        assertThat(answered("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"))
                .contains("/xmpp-websocket: the server answers HTTP 404");
    }

    @Test
    void namesAnotherSubprotocol() throws Exception {
        String upgraded =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: KEY\r\n";
        assertThat(answered(upgraded + "\r\n"))
                .contains("does not speak XMPP", "the subprotocol 'xmpp'");
        assertThat(answered(upgraded + "Sec-WebSocket-Protocol: mqtt\r\n\r\n"))
                .contains("does not speak XMPP");
    }

    @Test
    void waitsNoLongerThanTheTimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Endpoint endpoint = new Endpoint(null, silent.getLocalPort());
            assertThat(message(romeo(server, endpoint, Tls.DISABLED, Duration.ofMillis(50))))
                    .contains("no answer");
        }
    }

    @Test
    void stopsWaitingWhenInterrupted() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Endpoint endpoint = new Endpoint(null, silent.getLocalPort());
            XmppClient romeo = romeo(server, endpoint, Tls.DISABLED, LONG);
            Thread.currentThread().interrupt();
            assertThat(catchThrowable(romeo::connects)).isNotNull();
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}

package verona.internal.server.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.MadeScenario;
import verona.XmppClient;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.connection.ConnectionOptions;
import verona.server.ServerException;
import verona.server.ServerKind;
import verona.server.Servers;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** Where an external server's WebSocket is, by the setting or by XEP-0156. */
class ExternalWebSocketTest {

    private static final String SETTING = "verona.external.websocket";
    private static final String HOST_META = "/.well-known/host-meta";

    @TempDir Path folder;

    private final EmbeddedServer server = EmbeddedServer.start();
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void give() throws IOException {
        Path certificate = folder.resolve("ca.pem");
        settings.put("verona.external.host", server.host());
        settings.put("verona.external.port", Integer.toString(server.port()));
        settings.put("verona.external.domain", server.domain());
        settings.put("verona.external.accounts", "register");
        settings.put(
                "verona.external.trust",
                Files.writeString(certificate, server.certificate()).toString());
    }

    @AfterEach
    void close() {
        server.close();
    }

    private XmppServer external(Object webSocket) {
        settings.put(SETTING, webSocket.toString());
        return Servers.start(ServerKind.EXTERNAL, settings::get);
    }

    private static URI document(URI webSocket) {
        String scheme = webSocket.getScheme().equals("wss") ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + webSocket.getPort() + HOST_META);
    }

    private static void requireLogin(XmppServer external, Tls tls) {
        ConnectionOptions options =
                new ConnectionOptions(
                        Transport.WEBSOCKET, tls, List.of(), StreamManagement.DEFAULT);
        try (MadeScenario made = MadeScenario.on(external)) {
            XmppClient romeo = made.client("romeo", options).connects();
            assertThat(romeo.session().transport()).isEqualTo(Transport.WEBSOCKET);
            assertThat(romeo.session().tlsVersion() == null).isEqualTo(tls == Tls.DISABLED);
        }
    }

    @Test
    void isWhereTheSettingSays() {
        XmppServer plain = external(server.webSocketUrl());
        assertThat(plain.webSocketUrl()).isEqualTo(server.webSocketUrl());
        requireLogin(plain, Tls.DISABLED);
        XmppServer secure = external(server.secureWebSocketUrl());
        assertThat(secure.webSocketUrl()).isEqualTo(server.secureWebSocketUrl());
        assertThat(secure.secureWebSocketUrl()).isEqualTo(server.secureWebSocketUrl());
        requireLogin(secure, Tls.DIRECT);
    }

    @Test
    void isWhereTheDocumentSays() {
        for (URI url : List.of(server.webSocketUrl(), server.secureWebSocketUrl())) {
            XmppServer external = external(document(url));
            assertThat(external.webSocketUrl()).isEqualTo(server.secureWebSocketUrl());
            requireLogin(external, Tls.REQUIRED);
        }
    }

    @Test
    void hasNoTlsWithoutItsUrl() {
        XmppServer external = external(server.webSocketUrl());
        assertThatThrownBy(external::secureWebSocketUrl)
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("has no WebSocket over TLS that is known");
    }

    @Test
    void isLookedUpAtTheDomainWithoutTheSetting() {
        // A name of loopback: nothing is asked of a name server.
        settings.put("verona.external.domain", "localhost");
        XmppServer external = Servers.start(ServerKind.EXTERNAL, settings::get);
        assertThatThrownBy(external::webSocketUrl)
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith("No WebSocket was found by https://localhost" + HOST_META)
                .hasMessageContaining(SETTING);
    }

    @Test
    void saysThatTheDocumentIsNotThere() {
        URI elsewhere = document(server.webSocketUrl()).resolve("/elsewhere");
        assertThatThrownBy(external(elsewhere)::webSocketUrl)
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("HTTP 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:5280", "/xmpp-websocket", "ftp://a/", "ws:", "ws://a b/"})
    void isAUrl(String wrong) {
        assertThatThrownBy(() -> external(wrong))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith("The setting " + SETTING + " has the value '" + wrong + "'")
                .hasMessageContaining("it must be the URL of a WebSocket, ws: or wss:");
    }
}

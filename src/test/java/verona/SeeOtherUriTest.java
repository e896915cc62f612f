package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.impl.JidCreate;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioRules;
import verona.internal.connection.ConnectionOptions;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.Placeholders;

/** RFC 7395 §3.6.1: a server may name another place. */
class SeeOtherUriTest {

    private static final ConnectionOptions WEBSOCKET =
            new ConnectionOptions(
                    Transport.WEBSOCKET, Tls.DISABLED, List.of(), StreamManagement.DEFAULT);

    private static Scenario scenario(XmppServer server) {
        return new Scenario(
                server,
                new ScenarioRules(Duration.ofMinutes(1), true).withConnection(WEBSOCKET),
                Placeholders.with(name -> name),
                null);
    }

    private static ScenarioClient.Identity romeo() {
        return new ScenarioClient.Identity(
                "romeo",
                JidCreate.entityBareFromOrThrowUnchecked("romeo@localhost"),
                "secret",
                "here",
                false,
                true);
    }

    @Test
    void goesThere() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start()) {
            server.createAccount("romeo", "secret");
            goes(server, new MovedWebSocket(server.webSocketUrl()), null);
            goes(server, new MovedWebSocket(server.secureWebSocketUrl()), "TLSv1.3");
            goes(server, MovedWebSocket.secure(server.secureWebSocketUrl()), "TLSv1.3");
        }
    }

    private static void goes(EmbeddedServer server, MovedWebSocket moved, @Nullable String tls) {
        try (moved;
                Scenario scenario = scenario(moved)) {
            XmppClient romeo = scenario.add(romeo()).connects();
            assertThat(romeo.session().transport()).isEqualTo(Transport.WEBSOCKET);
            assertThat(romeo.session().tlsVersion()).isEqualTo(tls);
            assertThat(server.account("romeo").sessions()).hasSize(1);
        }
    }

    /** From wss to ws or http is less secure. */
    @ParameterizedTest
    @ValueSource(strings = {"ws://127.0.0.1:1/", "http://127.0.0.1:1/", "https://127.0.0.1:1/"})
    void goesNowhereLessSecure(String other) throws Exception {
        try (MovedWebSocket moved = MovedWebSocket.secure(URI.create(other));
                Scenario scenario = scenario(moved)) {
            assertThat(catchThrowable(scenario.add(romeo())::connects))
                    .hasMessageContaining(
                            "the server sent the client to "
                                    + other
                                    + ", which is no WebSocket over TLS");
        }
    }

    @Test
    void doesNotGoInCircles() throws Exception {
        try (MovedWebSocket moved = new MovedWebSocket(null);
                Scenario scenario = scenario(moved)) {
            assertThat(catchThrowable(scenario.add(romeo())::connects))
                    .hasMessageContaining("has named too many other places");
        }
    }

    @Test
    void doesNotGoWhereNoWebSocketIs() throws Exception {
        try (MovedWebSocket moved = new MovedWebSocket(URI.create("http://127.0.0.1/"));
                Scenario scenario = scenario(moved)) {
            assertThat(catchThrowable(scenario.add(romeo())::connects))
                    .hasMessageContaining("the server sent the client to http://127.0.0.1/");
        }
    }
}

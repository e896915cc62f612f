package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioClient;
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
                new Scenario.Rules(Duration.ofMinutes(1), true).withConnection(WEBSOCKET),
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
        try (EmbeddedServer server = EmbeddedServer.start();
                MovedWebSocket moved = new MovedWebSocket(server.webSocketUrl());
                Scenario scenario = scenario(moved)) {
            server.createAccount("romeo", "secret");
            XmppClient romeo = scenario.add(romeo()).connects();
            assertThat(romeo.session().transport()).isEqualTo(Transport.WEBSOCKET);
            assertThat(server.account("romeo").sessions()).hasSize(1);
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

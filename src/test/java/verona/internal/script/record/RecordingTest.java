package verona.internal.script.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.MadeScenario;
import verona.XmppClient;
import verona.internal.client.Endpoint;
import verona.internal.connection.ConnectionOptions;
import verona.script.Script;
import verona.server.embedded.EmbeddedServer;

class RecordingTest {

    @Test
    void theResourceThatAClientHasAskedForIsAskedForAgain() {
        try (EmbeddedServer server = EmbeddedServer.start();
                MadeScenario made = MadeScenario.on(server)) {
            server.ensureAccount("romeo", "secret");
            XmppClient romeo =
                    made.knownClient("romeo", ConnectionOptions.UNSET, Endpoint.OF_THE_SERVER);
            made.client("juliet", ConnectionOptions.UNSET);
            romeo.connects();

            Script script = Recording.of(made.scenario(), "a.scs", "A title");

            assertThat(script.actors())
                    .extracting(actor -> actor.jid().toString())
                    .first()
                    .isEqualTo("romeo@localhost/here");
            assertThat(script.actors())
                    .last()
                    .satisfies(juliet -> assertThat(juliet.jid().hasResource()).isFalse());
        }
    }
}

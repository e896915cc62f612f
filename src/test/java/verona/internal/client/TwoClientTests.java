package verona.internal.client;

import org.junit.jupiter.api.AfterEach;
import verona.MadeScenario;
import verona.internal.connection.ConnectionOptions;
import verona.server.embedded.EmbeddedServer;

/** Tests of the steps of two clients, {@code NAME@localhost/here}, each on a server of its own. */
abstract class TwoClientTests {

    final EmbeddedServer server = EmbeddedServer.start();
    final MadeScenario made = MadeScenario.on(server);
    final Scenario scenario = made.scenario();
    final ScenarioClient romeo = client(made, "romeo");
    final ScenarioClient juliet = client(made, "juliet");

    /** A client of that scenario, whose account the server has. */
    final ScenarioClient client(MadeScenario scenario, String name) {
        server.ensureAccount(name, "secret");
        return scenario.knownClient(name, ConnectionOptions.UNSET, Endpoint.OF_THE_SERVER);
    }

    @AfterEach
    void close() {
        made.close();
        server.close();
    }

    void connect() {
        romeo.connects();
        juliet.connects();
    }
}

package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.NodeCreation;
import verona.stanza.Element;

/** XEP-0060 §8.1: who may create nodes is for the service to say. */
class PubsubCreationTest {

    private static final String DOMAIN = "echo.localhost";

    @ParameterizedTest
    @CsvSource({
        "ADMINS,    true, false, false",
        "ACCOUNTS,  true, true,  false",
        "EVERYBODY, true, true,  true",
    })
    void isSetByAnOption(NodeCreation creation, boolean admin, boolean account, boolean component) {
        try (EmbeddedServer server =
                EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withNodeCreation(creation))) {
            server.createAccount("admin", "password");
            server.createAccount("romeo", "password");
            server.addComponent(DOMAIN, "secret");
            try (RawClient first = RawClient.login(server, "admin", "test");
                    RawClient second = RawClient.login(server, "romeo", "test");
                    RawComponent third = RawComponent.connect(server, DOMAIN)) {
                third.openStream("");
                third.shakesHands("secret").require("handshake");
                assertThat(creates(first, "one")).isEqualTo(admin);
                assertThat(creates(second, "two")).isEqualTo(account);
                assertThat(creates(third, "three")).isEqualTo(component);
            }
        }
    }

    private static boolean creates(RawClient client, String node) {
        Element answer = PubsubTests.create(client, PubsubTests.SERVICE, node);
        if (answer.attribute("type").equals("error")) {
            assertThat(EmbeddedServerTests.condition(answer)).isEqualTo("forbidden");
            return false;
        }
        return true;
    }
}

package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.impl.JidCreate;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioRules;
import verona.internal.connection.ConnectionOptions;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.Placeholders;

/** Passwords are prepared before they are compared, at both ends: RFC 4013. */
class PreparedPasswordTest {

    private final EmbeddedServer server = EmbeddedServer.start();
    private final Scenario scenario =
            new Scenario(
                    server,
                    new ScenarioRules(Duration.ofSeconds(5), true),
                    Placeholders.with(name -> name),
                    null);

    @AfterEach
    void close() {
        scenario.close();
        server.close();
    }

    private XmppClient romeo(String password, String mechanism) {
        return scenario.add(
                new ScenarioClient.Identity(
                                "romeo",
                                JidCreate.entityBareFromOrThrowUnchecked("romeo@localhost"),
                                password,
                                "here",
                                false,
                                true)
                        .with(
                                new ConnectionOptions(
                                        Transport.DEFAULT,
                                        Tls.DEFAULT,
                                        List.of(mechanism),
                                        StreamManagement.DEFAULT)));
    }

    /** The examples of section 3, a space of another kind, and a character of a later Unicode. */
    @ParameterizedTest
    @CsvSource({
        "I\u00adX, IX",
        "user, user",
        "\u00aa, a",
        "\u2168, IX",
        "a\u00a0b, a b",
        "\uD83C\uDFAD, \uD83C\uDFAD",
    })
    void arePreparedAtBothEnds(String one, String other) {
        for (String mechanism : List.of("PLAIN", "SCRAM-SHA-256")) {
            server.createAccount("romeo", one);
            assertThat(romeo(other, mechanism).connects().disconnects().isConnected()).isFalse();
            server.deleteAccount("romeo");
            server.createAccount("romeo", other);
            assertThat(romeo(one, mechanism).connects().isConnected()).isTrue();
            server.deleteAccount("romeo");
        }
    }

    /** The other examples of section 3. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0007", "\u06271"})
    void areRefusedIfTheyHaveForbiddenCharacters(String password) {
        server.createAccount("romeo", password);
        assertThat(catchThrowable(() -> romeo(password, "SCRAM-SHA-1").connects()))
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining(
                        "its password has a character that SASLprep (RFC 4013) forbids")
                .hasMessageNotContaining(password);
    }
}

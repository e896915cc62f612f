package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.ServerException;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.Element;

/**
 * Addresses that can be written in more than one way are compared and written as they are prepared.
 */
class PreparedAddressesTest extends EmbeddedServerTests {

    private static final String COMPOSED = "j\u00fcl\u00efet";
    private static final String DECOMPOSED = "Ju\u0308li\u0308et";

    @Override
    EmbeddedServer start() {
        EmbeddedServer started = super.start();
        started.createAccount(DECOMPOSED, "password");
        return started;
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPOSED, DECOMPOSED})
    void logsTheSameAccountInHoweverItIsWritten(String name) {
        RawClient juliet = bound(name);
        assertThat(juliet.jid()).isEqualTo(COMPOSED + "@localhost/test");
        RawClient romeo = bound("romeo");
        romeo.send("<message to='" + DECOMPOSED + "@LOCALHOST/test'/>");
        assertThat(juliet.next().attribute("to")).isEqualTo(juliet.jid());
    }

    @Test
    void takesNoAccountTwiceHoweverItIsWritten() {
        assertThatThrownBy(() -> server.createAccount(COMPOSED, "password"))
                .isInstanceOf(ServerException.class);
    }

    @Test
    void knowsASenderHoweverItIsWritten() {
        RawClient juliet = bound(COMPOSED);
        juliet.send(
                "<message from='" + DECOMPOSED + "@localhost/test' to='" + juliet.jid() + "'/>");
        assertThat(juliet.next().attribute("from")).isEqualTo(juliet.jid());
    }

    @Test
    void keepsAContactAsItIsPrepared() {
        RawClient romeo = bound("romeo");
        String item = "<item jid='" + DECOMPOSED + "@localhost'/>";
        romeo.ask("set", "", "<query xmlns='jabber:iq:roster'>" + item + "</query>");
        Element roster = romeo.ask("get", "", "<query xmlns='jabber:iq:roster'/>");
        assertThat(roster.children().get(0).children().get(0).attribute("jid"))
                .isEqualTo(COMPOSED + "@localhost");
    }

    @ParameterizedTest
    @CsvSource({
        "\ud83e\udd16\ufe0f, \ud83e\udd16",
        "Orchard wall, Orchard wall",
        "e\u0301, \u00e9",
        "\u0158\u5ba2\u0399, \u0158\u5ba2\u0399",
    })
    void bindsAResourceAsItIsPrepared(String written, String prepared) {
        RawClient romeo = bound("romeo", written);
        assertThat(romeo.jid()).isEqualTo("romeo@localhost/" + prepared);
        romeo.send("<message to='romeo@localhost/" + written + "'/>");
        assertThat(romeo.next().attribute("to")).isEqualTo(romeo.jid());
    }

    @Test
    void servesADomainHoweverItIsWritten() {
        EmbeddedServerOptions options =
                EmbeddedServerOptions.DEFAULT.withDomain("bu\u0308cher.lit");
        try (EmbeddedServer other = withAccounts(EmbeddedServer.start(options))) {
            assertThat(other.domain()).isEqualTo("b\u00fccher.lit");
            try (RawClient client = RawClient.login(other, "romeo", "test")) {
                assertThat(client.jid()).isEqualTo("romeo@b\u00fccher.lit/test");
            }
        }
    }
}

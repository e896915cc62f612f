package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.Element;

/** What is left of accounts that were deleted. */
class TombstonesTest extends EmbeddedServerTests {

    private static final String REGISTRATION =
            "<query xmlns='jabber:iq:register'><username>juliet</username>"
                    + "<password>password</password></query>";

    @Override
    EmbeddedServer start() {
        EmbeddedServerOptions options =
                EmbeddedServerOptions.DEFAULT.withTombstones(Duration.ofDays(1));
        return withAccounts(EmbeddedServer.start(options));
    }

    private static Element register(EmbeddedServer server) {
        try (RawClient client = RawClient.open(server)) {
            return client.ask("set", "localhost", REGISTRATION);
        }
    }

    @Test
    void nobodyRegistersTheNameOfADeletedAccountForAWhile() {
        server.clock().stop();
        server.deleteAccount("juliet");
        assertThat(condition(register(server))).isEqualTo("conflict");
        server.clock().advance(Duration.ofDays(1));
        assertThat(register(server).attribute("type")).isEqualTo("result");
    }

    @Test
    void aTestMakesADeletedAccountAnew() {
        server.deleteAccount("juliet");
        server.createAccount("juliet", "password");
        RawClient juliet = available("juliet");
        available("romeo").send("<presence to='juliet@localhost'/>").sync();
        assertThat(juliet.next().attribute("from")).isEqualTo("romeo@localhost/test");
    }

    @Test
    void aServerWithoutTombstonesForgetsAtOnce() {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withTombstones(Duration.ZERO);
        try (EmbeddedServer other = withAccounts(EmbeddedServer.start(options))) {
            other.deleteAccount("juliet");
            assertThat(register(other).attribute("type")).isEqualTo("result");
        }
    }

    @ParameterizedTest
    @CsvSource({"type='probe', unsubscribed", "'', unsubscribe", "type='unavailable', unsubscribe"})
    void presenceForADeletedAccountIsAnsweredThatItIsGone(String type, String end) {
        server.deleteAccount("juliet");
        RawClient romeo = available("romeo");
        romeo.send("<presence id='1' " + type + " to='juliet@localhost'/>");
        Element error = romeo.next();
        assertThat(condition(error)).isEqualTo("gone");
        assertThat(error.attribute("from")).isEqualTo("juliet@localhost");
        Element last = romeo.next();
        assertThat(is(last, "presence", end)).as(last.toXml()).isTrue();
        assertThat(last.attribute("from")).isEqualTo("juliet@localhost");
    }

    @Test
    void presenceForAnAccountThatNeverWasGoesNowhere() {
        RawClient romeo = available("romeo");
        assertThat(romeo.send("<presence to='nobody@localhost'/>").hasNothing()).isTrue();
    }

    @Test
    void aRequestToSubscribeToADeletedAccountGoesNowhere() {
        server.deleteAccount("juliet");
        RawClient romeo = available("romeo");
        romeo.send("<presence type='subscribe' to='juliet@localhost'/>");
        assertThat(romeo.hasNothing()).isTrue();
    }
}

package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.server.ServerException;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.Element;

/** Accounts: XEP-0077 on streams without a session, and what a test makes and deletes. */
class RegistrationTest extends EmbeddedServerTests {

    private static final String QUERY = "<query xmlns='jabber:iq:register'>%s</query>";
    private static final String NURSE = "<username>nurse</username><password>password</password>";

    /** XEP-0077 §3.1. */
    @Test
    void registersAnAccountBeforeAuthentication() {
        RawClient client = opened();
        assertThat(client.ask("get", "localhost", QUERY.formatted("")).toXml())
                .contains("<username/>", "<password/>");
        client.ask("set", "localhost", QUERY.formatted(NURSE));
        assertThat(bound("nurse").jid()).isEqualTo("nurse@localhost/test");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<username>romeo</username><password>x</password> | conflict",
                "<username>nurse</username> | not-acceptable",
                "<username>a@b</username><password>x</password> | jid-malformed",
                "<remove/> | registration-required",
            })
    void refusesARegistrationThatIsAmiss(String registration, String condition) {
        Element answer = opened().ask("set", "localhost", QUERY.formatted(registration));
        assertThat(condition(answer)).isEqualTo(condition);
    }

    /** XEP-0077 §3.2. */
    @Test
    void removesAnAccountAndClosesItsSessions() {
        RawClient other = bound("romeo", "other");
        RawClient romeo = bound("romeo");
        Element answer = romeo.ask("set", "localhost", QUERY.formatted("<remove/>"));
        assertThat(answer.attribute("type")).isEqualTo("result");
        assertThat(romeo.streamError()).isEqualTo("not-authorized");
        assertThat(other.streamError()).isEqualTo("not-authorized");
        RawClient again = opened();
        again.plain("romeo", "password");
        again.require("failure");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<username>romeo</username> | bad-request",
                "<username>romeo</username><password/> | bad-request",
                "<password>other</password> | bad-request",
                "<username>juliet</username><password>other</password> | bad-request",
                "<remove/><username>romeo</username> | bad-request",
            })
    void refusesAChangeThatIsAmissAndLeavesTheAccountAsItWas(String change, String condition) {
        Element answer = bound("romeo").ask("set", "localhost", QUERY.formatted(change));
        assertThat(condition(answer)).isEqualTo(condition);
        RawClient again = opened();
        again.plain("romeo", "password");
        again.require("success");
    }

    @Test
    void takesNothingButRequestsBeforeAuthentication() {
        RawClient client = opened();
        client.send("<iq type='result' id='1'>" + QUERY.formatted(NURSE) + "</iq>");
        assertThat(client.streamError()).isEqualTo("not-authorized");
        RawClient nurse = opened();
        nurse.plain("nurse", "password");
        nurse.require("failure");
    }

    /** XEP-0077 §3.3. */
    @Test
    void changesAPassword() {
        String change = "<username>romeo</username><password>other</password>";
        bound("romeo").ask("set", "localhost", QUERY.formatted(change));
        RawClient again = opened();
        again.plain("romeo", "password");
        again.require("failure");
        again.plain("romeo", "other");
        again.require("success");
    }

    @Test
    void doesNotOfferWhatIsSwitchedOff() {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withoutRegistration();
        try (EmbeddedServer closed = EmbeddedServer.start(options);
                RawClient client = RawClient.open(closed)) {
            client.send("<iq type='get' id='1'>" + QUERY.formatted("") + "</iq>");
            assertThat(client.streamError()).isEqualTo("not-authorized");
        }
    }

    @Test
    void deletesAnAccountFromJava() {
        RawClient romeo = bound("romeo");
        server.deleteAccount("romeo");
        server.deleteAccount("romeo");
        assertThat(romeo.streamError()).isEqualTo("not-authorized");
    }

    @Test
    void refusesAnAccountThatExistsOrCantBe() {
        assertThatThrownBy(() -> server.createAccount("romeo", "x"))
                .isInstanceOf(ServerException.class)
                .hasMessage("the account romeo exists already; delete it first");
        assertThatThrownBy(() -> server.createAccount("a@b", "x"))
                .isInstanceOf(ServerException.class)
                .hasMessage("'a@b' can be no localpart of a JID");
    }
}

package verona;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verona.ProgramFaultsTest.Way;
import verona.server.ServerException;

/** Logins and connections of a program that are refused, on each server. */
@XmppTest
@Timeout(60)
class ProgramLoginFaultsTest {

    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

    @Program XmppProgram bot;

    @Program(component = true)
    XmppProgram gateway;

    /** RFC 6120 §6.4.5: a client may try again on the same stream. */
    @ParameterizedTest
    @EnumSource
    void refusesSasl(Way way) throws IOException {
        bot.logins().condition("temporary-auth-failure").refuse(2);
        try (RawProgram raw = way.connect(bot)) {
            raw.offer(bot.password()).await("<failure").await("<temporary-auth-failure");
            raw.offerAgain(bot.password()).await("<failure").await("<temporary-auth-failure");
            raw.offerAgain(bot.password()).await("<success").open().bind();
            bot.logsIn();
        }
    }

    /** XEP-0388 §2.6.2. */
    @Test
    void refusesSasl2() throws IOException {
        bot.logins().refuseOnce();
        try (RawProgram raw = RawProgram.connect(bot)) {
            raw.open().say("<authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'/>");
            raw.await("<failure xmlns='urn:xmpp:sasl:2'>");
            raw.await("<not-authorized xmlns='" + SASL + "'/>").await("</failure>");
        }
        try (RawProgram raw = RawProgram.logIn(bot)) {
            raw.await("");
            bot.logsIn();
        }
    }

    /** XEP-0114 §3. */
    @Test
    void refusesTheHandshakeOfAComponent() throws IOException {
        gateway.logins().condition("conflict").refuse(1);
        try (RawProgram raw = RawProgram.connect(gateway)) {
            raw.offerHandshake(gateway.password()).await("<conflict").await("</stream:stream>");
            raw.awaitEnd();
        }
        try (RawProgram raw = RawProgram.logInAsComponent(gateway)) {
            raw.await("");
            gateway.logsIn();
        }
    }

    @Test
    void saysThatALoginWasRefused() throws IOException {
        bot.logins().refuse();
        try (RawProgram raw = RawProgram.connect(bot)) {
            raw.offer(bot.password()).await("<failure");
            assertThatThrownBy(() -> bot.within(Duration.ofMillis(10)).logsIn())
                    .isInstanceOf(ConnectionError.class)
                    .hasMessageContaining("the server refused its login: not-authorized");
            bot.logins().accept();
            raw.offerAgain(bot.password()).await("<success").open().bind();
            bot.logsIn();
        }
    }

    @Test
    void knowsTheConditionsOfEachKindOfLogin() {
        assertThatThrownBy(() -> bot.logins().condition("conflict"))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith("there is no SASL error 'conflict': aborted, ");
        assertThatThrownBy(() -> gateway.logins().condition("aborted"))
                .hasMessageStartingWith("there is no stream error 'aborted': bad-format, ");
        assertThatThrownBy(() -> bot.logins().refuse(0))
                .hasMessage("at least one login can be refused, not 0");
    }

    @Test
    void refusesConnections() throws IOException {
        bot.connections().refuse();
        assertThatThrownBy(() -> RawProgram.connect(bot)).hasMessageContaining("refused");
        bot.connections().accept();
        try (RawProgram raw = RawProgram.logIn(bot)) {
            raw.await("");
            bot.logsIn();
        }
    }

    /** A port that nobody has asked for before is refused, too. */
    @Test
    void refusesConnectionsAtEachPort() throws IOException {
        bot.connections().refuse();
        assertThatThrownBy(() -> RawProgram.connectDirectTls(bot)).hasMessageContaining("refused");
        URI url = bot.webSocketUrl();
        assertThatThrownBy(() -> RawProgram.connectWebSocket(bot, url))
                .hasMessageContaining("refused");
        bot.connections().accept();
        RawProgram.connectWebSocket(bot, url).close();
        RawProgram.connectDirectTls(bot).close();
    }

    @Test
    void dropsConnections() throws IOException {
        bot.connections().drop();
        assertThatThrownBy(() -> RawProgram.connect(bot).open()).isInstanceOf(IOException.class);
        bot.connections().refuse();
        bot.connections().drop();
        assertThatThrownBy(() -> RawProgram.connect(bot).open()).isInstanceOf(IOException.class);
        bot.connections().accept();
        try (RawProgram raw = RawProgram.logIn(bot)) {
            raw.await("");
            bot.logsIn();
        }
    }

    @Test
    void leavesOpenConnectionsAlone() throws IOException {
        try (RawProgram raw = RawProgram.logIn(bot)) {
            bot.logsIn().connections().refuse();
            raw.say("<iq type='get' id='p1'><ping xmlns='urn:xmpp:ping'/></iq>").await("p1");
        }
    }
}

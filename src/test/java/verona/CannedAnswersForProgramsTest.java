package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.*;
import static verona.server.ServerKind.EMBEDDED;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import verona.internal.connection.ConnectionOptions;
import verona.server.CannedAnswers;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.XmlTemplate;

/** Canned answers to a program under test, which is a client or component of the test's own. */
@XmppTest(server = EMBEDDED)
@Timeout(60)
class CannedAnswersForProgramsTest {

    private static final String DOMAIN = "weather.localhost";
    private static final String REQUEST =
            "<iq type='get' id='w1' to='weather.localhost'>"
                    + "<query xmlns='urn:example:weather'/></iq>";

    @Client XmppClient romeo;

    @Test
    void aClient(EmbeddedServer server, @Program XmppProgram bot) throws IOException {
        server.service(DOMAIN).when(iqGet()).answers(iqResult());
        try (RawProgram program = RawProgram.logIn(bot)) {
            bot.logsIn();
            program.say(REQUEST);

            bot.received(iqResult("w1").from(DOMAIN));
            romeo.sends(chat().to(bot.fullJid()).body("Ay me!"));
            bot.received(chat());
            bot.receivedNothing();
            assertThat(server.requests())
                    .hasSize(2)
                    .containsInOrder(iqGet("w1").from(bot.fullJid()), chat());
        }
    }

    @Test
    void aComponent(EmbeddedServer server, @Program(component = true) XmppProgram gateway)
            throws IOException {
        server.when(iqGet().to(DOMAIN)).answers(iqResult());
        try (RawProgram program = RawProgram.logInAsComponent(gateway)) {
            program.say(REQUEST.replace("id=", "from='a@" + gateway.jid() + "' id="));

            gateway.received(iqResult("w1").from(DOMAIN).to("a@" + gateway.jid()));
        }
    }

    @Test
    void theAnswersOfAnotherTestAreNotForIt(EmbeddedServer server, @Program XmppProgram bot)
            throws IOException {
        EmbeddedServer other = server.forTest(new OtherTest());
        CannedAnswers weather = other.service(DOMAIN);
        try (RawProgram program = RawProgram.logIn(bot)) {
            bot.logsIn();
            program.say(REQUEST);

            bot.received(iqError("w1"));
            assertThat(weather.requests()).isEmpty();
        } finally {
            other.endTest();
        }
    }

    @Test
    void aClientThatNoTestKnowsMeetsAllAnswers() throws IOException {
        try (EmbeddedServer own = EmbeddedServer.start();
                MadeScenario scenario = MadeScenario.on(own)) {
            EmbeddedServer other = own.forTest(new OtherTest());
            own.when(iqGet().to(DOMAIN)).ignores();
            other.when(iqGet().to(DOMAIN)).answers(iqResult());
            XmppClient nurse = scenario.client("nurse", ConnectionOptions.UNSET);

            nurse.connects().sends(new XmlTemplate(REQUEST)).receives(iqResult("w1"));
            assertThat(own.requests(iqGet().to(DOMAIN))).hasSize(1);
            assertThat(other.requests(iqGet().to(DOMAIN))).hasSize(1);
            other.endTest();
            nurse.sends(new XmlTemplate(REQUEST));
            assertThatThrownBy(() -> own.when("<message to='${room}'/>"))
                    .hasMessageContaining("${room} stands for nothing here");
        }
    }
}

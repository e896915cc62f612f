package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.CannedAnswersTests.request;
import static verona.Stanzas.*;
import static verona.server.ServerKind.EMBEDDED;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import verona.server.embedded.EmbeddedServer;

/** Delayed answers that a program gets by its proxy, by the clock of the embedded server. */
@XmppTest(server = EMBEDDED, scope = XmppTest.Scope.TEST)
@Timeout(60)
class ProgramAnswersDelayTest {

    private static final String REQUEST =
            "<iq type='get' id='w1' to='weather.localhost'>"
                    + "<query xmlns='urn:example:weather'/></iq>";

    @Program XmppProgram bot;

    @Test
    void anAnswerComesWhenTheClockSaysSo(EmbeddedServer server) throws IOException {
        server.clock().stop();
        bot.server().when(request()).after(Duration.ofSeconds(30)).answers(iqResult());
        try (RawProgram program = RawProgram.logIn(bot)) {
            bot.logsIn();
            program.say(REQUEST);
            bot.sent(iqGet("w1")).receivedNothing();
            server.clock().advance(Duration.ofSeconds(29));
            bot.receivedNothing();
            server.clock().advance(Duration.ofSeconds(1));
            bot.receivedNext(iqResult("w1")).receivedNothing();
            program.await("w1");
        }
    }

    @Test
    void nothingComesOfAnswersThatAreRemoved(EmbeddedServer server) throws IOException {
        server.clock().stop();
        bot.server().when(request()).after(Duration.ofSeconds(30)).answers(iqResult());
        try (RawProgram program = RawProgram.logIn(bot)) {
            bot.logsIn();
            program.say(REQUEST);
            bot.sent(iqGet("w1"));
            bot.server().removeAnswers();
            server.clock().advance(Duration.ofSeconds(30));
            bot.receivedNothing();
            assertThat(bot.server().requests()).isEmpty();
        }
    }

    /** The session is over, and nobody else is to get it. */
    @Test
    void anAnswerThatComesTooLateIsLost(EmbeddedServer server) throws IOException {
        server.clock().stop();
        bot.server().when(request()).after(Duration.ofSeconds(30)).answers(iqResult());
        try (RawProgram program = RawProgram.logIn(bot)) {
            bot.logsIn();
            program.say(REQUEST);
            bot.sent(iqGet("w1"));
            program.logOut();
        }
        bot.eventually(() -> !bot.isConnected());
        server.clock().advance(Duration.ofSeconds(30));
        try (RawProgram again = RawProgram.logIn(bot)) {
            bot.logsIn().receivedNothing();
            assertThat(again.text()).doesNotContain("w1");
        }
    }
}

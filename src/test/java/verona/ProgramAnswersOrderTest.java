package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.CannedAnswersTests.DOMAIN;
import static verona.CannedAnswersTests.query;
import static verona.CannedAnswersTests.request;
import static verona.Stanzas.*;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a program gets canned answers, and that stream management (XEP-0198) does not suffer. */
@XmppTest
@Timeout(60)
class ProgramAnswersOrderTest {

    private static final String SM = "urn:xmpp:sm:3";
    private static final String REQUEST = "<r xmlns='" + SM + "'/>";

    @Client XmppClient romeo;
    @Program XmppProgram bot;

    private RawProgram program;

    @BeforeEach
    void logIn() throws IOException {
        program = RawProgram.logIn(bot);
        bot.logsIn();
    }

    @AfterEach
    void stop() throws IOException {
        program.close();
    }

    private static String ask(String id) {
        return "<iq type='get' id='"
                + id
                + "' to='"
                + DOMAIN
                + "'><query xmlns='urn:example:weather'/></iq>";
    }

    private String say(String id) {
        return "<message id='" + id + "' to='" + romeo.fullJid() + "'/>";
    }

    /** Enables stream management; the id of the session. */
    private String enable() throws IOException {
        program.say("<enable xmlns='" + SM + "' resume='true'/>").await("<enabled").await(">");
        return program.text().replaceFirst("(?s).*<enabled[^>]*\\bid=['\"]([^'\"]*).*", "$1");
    }

    /** The server has handled so many stanzas, the proxy's among them. */
    private void isAcknowledged(int count) throws IOException {
        int before = program.text().length();
        program.say(REQUEST).await("<a ").await(">");
        assertThat(program.text().substring(before))
                .containsPattern("<a [^>]*\\bh=['\"]" + count + "['\"]");
    }

    /** Whoever waits for a request relies on it that what has come of it is there, too. */
    @Test
    void whatWasSentHasBeenAnswered() throws IOException {
        bot.server().when(request()).answers(iqResult().with(query("sunny")));
        for (int i = 0; i < 50; i++) {
            program.say(ask("w" + i));
            bot.sent(iqGet("w" + i));
            bot.receivedNext(iqResult("w" + i)).receivedNothing();
            romeo.receivesNothing();
        }
        assertThat(bot.server().requests()).hasSize(50);
    }

    @Test
    void answersAndWhatTheServerSaysAreInOneOrder() throws IOException {
        bot.server().when(request()).answers(iqResult());
        for (int i = 0; i < 20; i++) {
            romeo.sends(message().id("m" + i).to(bot.fullJid()));
            bot.received(message().id("m" + i));
            program.say(ask("w" + i)).await("m" + i).await("w" + i);
        }
    }

    @Test
    void theProgramsStanzasAreAllAcknowledged() throws IOException {
        bot.server().when(request()).answers(iqResult());
        enable();
        program.say(ask("w1"));
        isAcknowledged(1);
        program.say(say("m1") + ask("w2") + ask("w3"));
        bot.sent(iqGet("w3"));
        romeo.receives(message().id("m1")).sends(message().id("m2").to(bot.fullJid()));
        bot.received(message().id("m2"));
        isAcknowledged(4);
        bot.receivedAll(iqResult("w1"), iqResult("w2"), iqResult("w3")).receivedNothing();
    }

    /** A server ends the stream of a client that has handled more than was sent to it, §4. */
    @Test
    void theServerKnowsNothingOfAnswers() throws IOException {
        bot.server().when(request()).answers(iqResult(), message().id("extra"));
        enable();
        program.say(ask("w1")).await("extra");
        romeo.sends(message().id("m1").to(bot.fullJid()));
        program.await("m1").say("<a xmlns='" + SM + "' h='3'/>");
        isAcknowledged(1);
        program.say(say("m2"));
        romeo.receives(message().id("m2"));
        assertThat(bot.isConnected()).isTrue();
    }

    @Test
    void aResumedSessionGetsWhatWasLost() throws IOException {
        bot.server().when(request()).answers(iqResult().with(query("sunny")));
        String id = enable();
        program.say(say("m0") + ask("w1")).await("w1");
        romeo.receives(message().id("m0")).sends(message().id("m1").to(bot.fullJid()));
        program.await("m1").say(ask("w2")).await("w2").close();
        bot.eventually(() -> !bot.isConnected());
        romeo.sends(message().id("m2").to(bot.fullJid()));

        program = RawProgram.connect(bot).authenticate(bot.password());
        program.say("<resume xmlns='" + SM + "' h='1' previd='" + id + "'/>");
        program.await("<resumed").await(">");
        assertThat(program.text()).containsPattern("<resumed [^>]*\\bh=['\"]3['\"]");
        bot.resumes();
        program.await("m1").await("w2").await("m2").say("<a xmlns='" + SM + "' h='4'/>");
        program.say(ask("w3")).await("w3");
        isAcknowledged(4);
        program.say(say("m3"));
        romeo.receives(message().id("m3"));
    }

    @Test
    void anAnswerComesLater() throws IOException {
        bot.server().when(request()).after(Duration.ofMillis(20)).answers(iqResult());
        program.say(ask("w1") + say("m1")).await("w1");
        bot.received(iqResult("w1"));
        assertThat(bot.server().requests()).hasSize(2);
    }
}

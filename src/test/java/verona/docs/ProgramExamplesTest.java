package verona.docs;

import static verona.Stanzas.*;

import java.io.IOException;
import java.time.Duration;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.Client;
import verona.Program;
import verona.RawProgram;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppTest;

/** The fragments of docs/programs.md, and one of docs/canned-answers.md, run. */
@XmppTest
class ProgramExamplesTest {

    @Client XmppClient juliet;

    @Program XmppProgram bot;

    private EchoBot running;

    @BeforeEach
    void start() throws Exception {
        running = EchoBot.start(bot);
        bot.logsIn();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void repeatsWhatItHears() {
        juliet.sends(chat().to(bot.fullJid()).body("Good morrow"));

        bot.received(chat().from(juliet.fullJid()).body("Good morrow"));
        bot.sent(chat().to(juliet.fullJid()).body("Good morrow"));
        juliet.receives(chat().from(bot.fullJid()).body("Good morrow"));
    }

    @Test
    void isQuiet() {
        juliet.sends(chat().to(bot.fullJid()).body("!quiet"));
        juliet.sends(chat().to(bot.fullJid()).body("Art thou there?"));
        bot.sent(chat().body("Art thou there?"));
        bot.sentNothing(chat().body("!quiet"));
    }

    @Test
    void asksForTheWeather() throws IOException {
        bot.server()
                .when(iqGet().to("weather.localhost").with(payload("urn:example:weather", "query")))
                .answers(iqResult().with("<query xmlns='urn:example:weather'>sunny</query>"));

        try (RawProgram raw = RawProgram.logIn(bot)) {
            raw.say("<iq type='get' id='w1' to='weather.localhost'>");
            raw.say("<query xmlns='urn:example:weather'/></iq>").await("sunny");
            bot.received(iqResult("w1").from("weather.localhost"));
        }
    }

    @Test
    void losesAMessage() {
        bot.stream().next("message").drop();
        juliet.sends(chat().to(bot.fullJid()).body("lost"));
        juliet.sends(chat().to(bot.fullJid()).body("Good morrow"));
        bot.received(chat().body("Good morrow"));
        bot.receivedNothing(chat().body("lost"));
    }

    @Test
    void isSlow() {
        bot.stream().limitRate(10_000);
        bot.stream().addLatency(Duration.ofMillis(20));
        bot.stream().splitBytes();
        juliet.sends(chat().to(bot.fullJid()).body("Good morrow"));
        juliet.receives(chat().from(bot.fullJid()).body("Good morrow"));

        bot.stream().resetPace();
    }

    static XMPPTCPConnectionConfiguration configuration(XmppProgram bot)
            throws XmppStringprepException {
        return XMPPTCPConnectionConfiguration.builder()
                .setXmppDomain(bot.jid().asDomainBareJid())
                .setHost(bot.host())
                .setPort(bot.port())
                .setUsernameAndPassword(bot.jid().getLocalpartOrThrow(), bot.password())
                .setSslContextFactory(bot::sslContext)
                .build();
    }
}

package verona.docs;

import static verona.Stanzas.*;

import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.Client;
import verona.Program;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppTest;

/** The fragments of docs/programs.md, run. */
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

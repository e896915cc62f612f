package verona.docs;

import static verona.Orders.exactlyOnce;
import static verona.Stanzas.chat;
import static verona.Stanzas.message;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import verona.Client;
import verona.Cuts;
import verona.Program;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppTest;
import verona.connection.StreamManagement;
import verona.internal.junit.ReturningBot;

/** The fragments of docs/cuts.md, run. */
@XmppTest
class CutsExamplesTest {

    @Client XmppClient juliet;

    @Client(streamManagement = StreamManagement.ENABLED)
    XmppClient romeo;

    @Program XmppProgram bot;

    private ReturningBot running;

    @BeforeEach
    void start() throws IOException {
        running = ReturningBot.start(bot, ReturningBot.Kind.RESUMES);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Cuts
    void answersWhateverIsLost() {
        juliet.sends(chat().to(bot.fullJid()).body("Good morrow"));
        juliet.receives(chat().from(bot.fullJid()));
        juliet.receivesNothing();
    }

    @Cuts(of = "romeo")
    void delivers() {
        romeo.sends(chat().to(juliet.fullJid()).body("Soft!"));
        juliet.receives(chat().body("Soft!"));
        juliet.sends(chat().to(romeo.fullJid()).body("Ay me!"));
        romeo.receives(chat().body("Ay me!"));
    }

    @Cuts
    void answersExactlyOnce() {
        exactlyOnce(message());
        juliet.sends(chat().to(bot.fullJid()).body("Good morrow"));
        juliet.receives(chat().from(bot.fullJid()));
    }
}

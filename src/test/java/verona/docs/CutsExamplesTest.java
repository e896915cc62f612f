package verona.docs;

import static verona.Stanzas.chat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import verona.Client;
import verona.Cuts;
import verona.Program;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppTest;
import verona.internal.junit.ReturningBot;

/** A fragment of docs/programs.md, run. */
@XmppTest
class CutsExamplesTest {

    @Client XmppClient juliet;

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
}

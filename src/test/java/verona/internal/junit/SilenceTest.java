package verona.internal.junit;

import static verona.Stanzas.chat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Interleavings;
import verona.Program;
import verona.Replay;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppTest;
import verona.server.ServerKind;

/** A program that acts by a timer of its own, for longer than a search waits by default. */
class SilenceTest {

    @Test
    void isAsLongInTheShownInvocationAsInTheSearch() {
        Engine.allPass(1, Engine.run(SearchTestCases.class));
    }

    @Test
    void isAsLongInAReplay() {
        Engine.allPass(1, Engine.run(ReplayTestCases.class));
        Engine.allPass(1, Engine.run(ReplayAloneTestCases.class));
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    abstract static class LateBotTestCases {
        @Client XmppClient juliet;
        @Program XmppProgram bot;
        private ReturningBot running;

        @BeforeEach
        void start() throws Exception {
            running = ReturningBot.start(bot, ReturningBot.Kind.ANSWERS_LATE);
        }

        @AfterEach
        void stop() {
            running.close();
        }

        void ask() {
            juliet.sends(chat().to(bot.fullJid()).body("1"));
            juliet.receives(chat().body("re 1"));
        }
    }

    static class SearchTestCases extends LateBotTestCases {
        @Interleavings(silence = "10s", count = 1)
        void answers() {
            ask();
        }
    }

    static class ReplayTestCases extends LateBotTestCases {
        @Interleavings(silence = "10s")
        @Replay("as written")
        void answers() {
            ask();
        }
    }

    static class ReplayAloneTestCases extends LateBotTestCases {
        @Replay(value = "as written", silence = "10s")
        void answers() {
            ask();
        }
    }
}

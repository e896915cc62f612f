package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import verona.Client;
import verona.Cuts;
import verona.Program;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppTest;

/** Tests that are played with a cut at each point. */
class CutsTest {

    private static List<String> names(EngineExecutionResults results) {
        return results.testEvents().started().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    @Test
    void aProgramThatResumesPassesAtEachPoint() {
        EngineExecutionResults results = Engine.run(ResumingTestCases.class);

        Engine.allPass(1, results);
        assertThat(names(results)).containsExactly("6 of 6 cuts pass");
    }

    @Test
    void eachPointAtWhichAProgramForgetsIsAFailure() {
        EngineExecutionResults results = Engine.run(ForgettingTestCases.class);

        assertThat(names(results))
                .containsExactly(
                        "cut after the 1st stanza to bot: message from juliet",
                        "cut after the 1st stanza from bot: message to juliet",
                        "cut after the 2nd stanza to bot: message from juliet",
                        "cut after the 2nd stanza from bot: message to juliet",
                        "cut after the 3rd stanza to bot: message from juliet",
                        "1 of 6 cuts pass");
        results.testEvents().assertStatistics(count -> count.failed(5).succeeded(1));
        assertThat(Engine.failureOf(results))
                .startsWith("juliet receivesNext: the next stanza is another one")
                .contains("Where were we?", "the connection was cut here, by @Cuts")
                .endsWith(
                        """
                        It was cut after the 1st stanza to bot: message from juliet. Without a cut\
                         it passes.
                        To play it again, annotate the test with
                            @Cuts(only = "from bot 1")
        void answers() {
            juliet.sends(chat().to(bot.fullJid()).body("1"));
            bot.sent(chat().body("re 1"));
            juliet.receivesNext(chat().body("re 1"));
            bot.sent(chat().body("re 2"));
        }
    }

    static class ForgettingTestCases extends BotTestCases {

        ForgettingTestCases() {
            super(ReturningBot.Kind.FORGETS);
        }

        @Cuts
        void answers() {
            converse();
        }
    }

    static class MiscountingTestCases extends BotTestCases {

        MiscountingTestCases() {
            super(ReturningBot.Kind.MISCOUNTS);
        }

        @Cuts
        void answers() {
            converse();
        }
    }

    static class OnePointTestCases extends BotTestCases {

        OnePointTestCases() {
            super(ReturningBot.Kind.FORGETS);
        }

        @Cuts(only = "to bot 2")
        void answers() {
            converse();
        }

        @Cuts(only = "from bot 1 byte 20")
        void repeats() {
            converse();
        }
    }

    static class BytesTestCases extends BotTestCases {

        BytesTestCases() {
            super(ReturningBot.Kind.RESUMES);
        }

        @Cuts(after = Cuts.Unit.BYTE, count = 8)
        void answers() {
            converse();
        }
    }

    @XmppTest(timeout = "200ms")
    static class StayingAwayTestCases extends BotTestCases {

        StayingAwayTestCases() {
            super(ReturningBot.Kind.STAYS_AWAY);
        }

        @Cuts(only = "to bot 1")
        void answers() {
            converse();
        }
    }

    static class FailingTestCases extends BotTestCases {

        FailingTestCases() {
            super(ReturningBot.Kind.RESUMES);
        }

        @Cuts
        void answers() {
            throw new AssertionError("it fails");
        }
    }

    static class OnceTestCases extends BotTestCases {
        static int plays;

        OnceTestCases() {
            super(ReturningBot.Kind.RESUMES);
        }

        @Cuts
        void answers() {
            converse();
            if (++plays == 3) {
                throw new AssertionError("it fails once");
            }
        }
    }

    static class SilentTestCases extends BotTestCases {

        SilentTestCases() {
            super(ReturningBot.Kind.RESUMES);
        }

        @Cuts
        void answers() {
            juliet.receivesNothing();
        }
    }

    @XmppTest
    static class NoProgramTestCases {
        @Client XmppClient juliet;

        @Cuts
        void plays() {
            juliet.receivesNothing();
        }
    }

    @XmppTest
    static class TwoProgramsTestCases {
        @Program XmppProgram bot;
        @Program XmppProgram gateway;

        @Cuts
        void plays() {
            bot.sentNothing();
            gateway.sentNothing();
        }
    }

    static class UnreadableTestCases extends BotTestCases {

        UnreadableTestCases() {
            super(ReturningBot.Kind.RESUMES);
        }

        @Cuts(only = "somewhere")
        void answers() {
            converse();
        }
    }
}

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
import verona.Golden;
import verona.Program;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppTest;

/** Tests that are played with a cut at each point. */
class CutsTest {

    static List<String> names(EngineExecutionResults results) {
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
        String failure = Engine.failureOf(results);
        assertThat(failure)
                .startsWith("juliet receivesNext: the next stanza is another one")
                .contains("Where were we?", "the connection was cut here, by @Cuts");
        Golden.check("cut", failure.substring(failure.lastIndexOf("It was cut")));
    }

    @Test
    void aProgramThatActsTwiceOnWhatIsSentAgainIsFound() {
        EngineExecutionResults results = Engine.run(MiscountingTestCases.class);

        assertThat(names(results)).contains("cut after the 2nd stanza to bot: message from juliet");
        assertThat(Engine.failureOf(results)).contains("expected the text 're 2', was 're 1'");
    }

    @Test
    void playsOnePointAlone() {
        EngineExecutionResults results = Engine.run(OnePointTestCases.class);

        assertThat(names(results))
                .containsExactlyInAnyOrder(
                        "cut after the 2nd stanza to bot",
                        "cut after byte 20 of the 1st stanza from bot");
        assertThat(Engine.allThrownBy(results))
                .hasSize(2)
                .allSatisfy(thrown -> assertThat(thrown).hasMessageContaining("Where were we?"));
    }

    @Test
    void whatIsCutOffDoesNotArrive() {
        EngineExecutionResults results = Engine.run(WithinAndAfterTestCases.class);

        results.testEvents().assertStatistics(count -> count.failed(1).succeeded(1));
        assertThat(results.testEvents().failed().list())
                .extracting(event -> event.getTestDescriptor().getDisplayName())
                .containsExactly("cut after byte 20 of the 1st stanza from bot");
    }

    @Test
    void countsStanzasFromTheBeginningOfTheTest() {
        EngineExecutionResults results = Engine.run(TalkingBeforeTestCases.class);

        assertThat(names(results)).contains("cut after the 1st stanza to bot: message from juliet");
        assertThat(Engine.failureOf(results)).contains("@Cuts(only = \"to bot 1\")");
    }

    @Test
    void playsWithoutACutUntilTheSameStanzasPassTwice() {
        LearningTestCases.known = false;
        EngineExecutionResults results = Engine.run(LearningTestCases.class);

        Engine.allPass(1, results);
        assertThat(names(results)).containsExactly("2 of 2 cuts pass");
    }

    @Test
    void playsOnePointOnceTheProgramHasLearnedWhatItCan() {
        LearningTestCases.known = false;
        EngineExecutionResults results = Engine.run(LearnedTestCases.class);

        assertThat(Engine.failureOf(results)).contains("expected the text 're how'");
    }

    @Test
    void cutsAfterBytesThatAreSpreadOverAll() {
        EngineExecutionResults results = Engine.run(BytesTestCases.class);

        Engine.allPass(1, results);
        assertThat(names(results))
                .singleElement()
                .asString()
                .matches("8 of \\d{4} cuts pass, \\d{4} not played");
    }

    @Test
    void waitsForAProgramThatDoesNotComeBackUpToTheTimeout() {
        assertThat(Engine.failureOf(StayingAwayTestCases.class))
                .contains("bot has not logged in again within 200 ms", "bot is not logged in");
    }

    @Test
    void aFailureWithoutACutIsThatOfTheTest() {
        EngineExecutionResults results = Engine.run(FailingTestCases.class);

        assertThat(names(results)).containsExactly("without a cut");
        assertThat(Engine.failureOf(results)).isEqualTo("it fails");
    }

    @Test
    void whatPassesWhenItIsShownFailsByThat() {
        OnceTestCases.plays = 0;

        assertThat(Engine.failureOf(OnceTestCases.class))
                .startsWith("it failed before, and passes now")
                .contains("it fails once");
    }

    @Test
    void failsIfThereIsNothingToCut() {
        assertThat(Engine.failureOf(SilentTestCases.class))
                .isEqualTo(
                        "no stanza goes over the connection that @Cuts cuts while the test's method"
                                + " is played");
    }

    @Test
    void explainsWhatCanNotBePlayed() {
        assertThat(Engine.failureOf(NoProgramTestCases.class))
                .contains("cuts the connection of a program, and the test declares none");
        assertThat(Engine.failureOf(TwoProgramsTestCases.class))
                .contains("does not say which program's connection is cut", "@Cuts(of = \"bot\")");
        assertThat(Engine.failureOf(UnreadableTestCases.class))
                .contains("'somewhere': write it like 'to bot 3' or 'from bot 2 byte 17'");
    }

    @XmppTest
    abstract static class BotTestCases {
        @Client XmppClient juliet;
        @Program XmppProgram bot;
        private final ReturningBot.Kind kind;
        private ReturningBot running;

        BotTestCases(ReturningBot.Kind kind) {
            this.kind = kind;
        }

        @BeforeEach
        void start() throws Exception {
            running = ReturningBot.start(bot, kind);
        }

        @AfterEach
        void stop() {
            running.close();
        }

        void converse() {
            for (String body : List.of("1", "2", "3")) {
                juliet.sends(chat().to(bot.fullJid()).body(body));
                juliet.receivesNext(chat().body("re " + body));
            }
        }
    }

    static class ResumingTestCases extends BotTestCases {

        ResumingTestCases() {
            super(ReturningBot.Kind.RESUMES);
        }

        @Cuts
        void answers() {
            converse();
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

    static class WithinAndAfterTestCases extends BotTestCases {

        WithinAndAfterTestCases() {
            super(ReturningBot.Kind.FORGETS);
        }

        @Cuts(only = "from bot 1")
        void arrives() {
            askOnce();
        }

        @Cuts(only = "from bot 1 byte 20")
        void doesNotArrive() {
            askOnce();
        }

        private void askOnce() {
            juliet.sends(chat().to(bot.fullJid()).body("1"));
            juliet.receivesNext(chat().body("re 1"));
        }
    }

    static class TalkingBeforeTestCases extends BotTestCases {

        TalkingBeforeTestCases() {
            super(ReturningBot.Kind.FORGETS);
        }

        @BeforeEach
        void talk() {
            converse();
        }

        @Cuts
        void answers() {
            converse();
        }
    }

    /** The first play has more stanzas than all others. */
    abstract static class OnceMoreTestCases extends BotTestCases {
        static boolean known;

        OnceMoreTestCases(ReturningBot.Kind kind) {
            super(kind);
        }

        void learnAndAsk() {
            if (!known) {
                known = true;
                ask("what");
            }
            ask("how");
        }

        private void ask(String body) {
            juliet.sends(chat().to(bot.fullJid()).body(body));
            juliet.receivesNext(chat().body("re " + body));
        }
    }

    static class LearningTestCases extends OnceMoreTestCases {

        LearningTestCases() {
            super(ReturningBot.Kind.RESUMES);
        }

        @Cuts
        void answers() {
            learnAndAsk();
        }
    }

    static class LearnedTestCases extends OnceMoreTestCases {

        LearnedTestCases() {
            super(ReturningBot.Kind.FORGETS);
        }

        @Cuts(only = "to bot 1")
        void answers() {
            learnAndAsk();
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

        @Cuts(only = "from bot 1")
        void answers() {
            juliet.sends(chat().to(bot.fullJid()).body("1"));
            bot.sent(chat().body("re 1"));
            juliet.receivesNext(chat().body("re 1"));
            bot.sent(chat().body("re 2"));
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

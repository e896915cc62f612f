package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.engine.TestExecutionResult;
import verona.Client;
import verona.Interleavings;
import verona.Program;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppTest;
import verona.server.ServerKind;

/** What a program sends and receives is played in several orders, too. */
@Isolated("all threads of the JVM have to sleep between two events")
class ProgramOrdersTest {

    private static List<String> shown(TestExecutionResult.Status status) {
        return Engine.run(ProgramOrdersTestCases.class).testEvents().finished().stream()
                .filter(
                        event ->
                                event.getRequiredPayload(TestExecutionResult.class).getStatus()
                                        == status)
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    @Test
    void findsTheOrderInWhichABotAnswersOtherwise() {
        assertThat(shown(TestExecutionResult.Status.FAILED))
                .containsExactly("juliet's message before romeo's message");
    }

    @Test
    void playsAllOrdersInWhichABotAnswers() {
        assertThat(shown(TestExecutionResult.Status.SUCCESSFUL))
                .singleElement()
                .asString()
                .startsWith("all 7 orders pass");
    }

    @Test
    void playsFirstUntilTheProgramHasLearnedWhatItCan() {
        LearningTestCases.known = false;
        assertThat(Engine.run(LearningTestCases.class).testEvents().finished().stream())
                .singleElement()
                .extracting(event -> event.getTestDescriptor().getDisplayName())
                .asString()
                .startsWith("all 7 orders pass");
    }

    /** The first play has more stanzas than all others. */
    @XmppTest(server = ServerKind.EMBEDDED)
    static class LearningTestCases {

        static boolean known;

        @Client XmppClient romeo;
        @Client XmppClient juliet;
        @Program XmppProgram bot;

        private ReturningBot running;

        @BeforeEach
        void start() throws IOException {
            running = ReturningBot.start(bot, ReturningBot.Kind.FORGETS);
        }

        @AfterEach
        void stop() {
            running.close();
        }

        @Interleavings
        void answersBoth() {
            if (!known) {
                known = true;
                romeo.sends(chat().to(bot.fullJid()).body("What can you do?"));
                romeo.receives(chat().from(bot.fullJid()));
            }
            romeo.sends(chat().to(bot.fullJid()).body("a"));
            juliet.sends(chat().to(bot.fullJid()).body("b"));
            romeo.receives(chat().from(bot.fullJid()));
            juliet.receives(chat().from(bot.fullJid()));
        }
    }
}

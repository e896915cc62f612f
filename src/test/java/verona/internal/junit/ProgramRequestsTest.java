package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import verona.Program;
import verona.RawProgram;
import verona.XmppProgram;
import verona.XmppTest;

/** Canned answers that a program gets by its proxy end with their test, which they may fail. */
class ProgramRequestsTest {

    private static final String DOMAIN = "weather.localhost";

    private static void asks(XmppProgram bot, RawProgram program, String id) throws IOException {
        program.say("<iq type='get' id='" + id + "' to='" + DOMAIN + "'><query xmlns='x:y'/></iq>");
        bot.received("<iq id='" + id + "'/>");
    }

    @Test
    void aTestFailsAtItsEndByARequestThatNothingMatches() {
        assertThat(Engine.failureOf(Engine.run(RefusedCases.class)))
                .startsWith("1 request matches no canned answer")
                .contains("id='w1'");
    }

    @XmppTest
    static class RefusedCases {

        @Test
        void asks(@Program XmppProgram bot) throws IOException {
            bot.server().service(DOMAIN).when(iqSet()).ignores();
            try (RawProgram program = RawProgram.logIn(bot)) {
                ProgramRequestsTest.asks(bot, program, "w1");
            }
        }
    }

    @Test
    void answersOfAClassHoldForItsTestsAndThoseOfATestForIt() {
        EngineExecutionResults results = Engine.run(ClassCases.class);

        assertThat(Engine.allThrownBy(results))
                .singleElement()
                .satisfies(it -> assertThat(it).hasMessageContaining("id='third'"));
        results.testEvents().assertStatistics(count -> count.succeeded(2).failed(1));
    }

    @XmppTest
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class ClassCases {

        @Program static XmppProgram bot;

        private static RawProgram program;

        @BeforeAll
        static void answer() throws IOException {
            bot.server().service(DOMAIN).when(iqGet("first")).answers(iqResult());
            program = RawProgram.logIn(bot);
        }

        @AfterAll
        static void stop() throws IOException {
            program.close();
        }

        @Test
        void first() throws IOException {
            asks(bot, program, "first");
        }

        @Test
        void second() throws IOException {
            bot.server().when(iqGet("second")).answers(iqResult());
            asks(bot, program, "second");
            assertThat(bot.server().requests()).hasSize(1);
        }

        @Test
        void third() throws IOException {
            assertThat(bot.server().requests()).isEmpty();
            bot.server().when(iqGet("third")).ignores().remove();
            asks(bot, program, "third");
        }
    }
}

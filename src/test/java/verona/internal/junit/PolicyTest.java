package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.chat;
import static verona.Stanzas.presence;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import verona.Client;
import verona.Component;
import verona.Program;
import verona.RawProgram;
import verona.StepError;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppProgram;
import verona.XmppTest;
import verona.server.ServerKind;
import verona.server.XmppServer;

/**
 * Unread stanzas, timeouts, ordering and the lives of servers, as the annotation and the settings
 * say.
 */
class PolicyTest {

    @Test
    void failsATestThatLeavesStanzasUnreadIfTheSettingSaysSo() {
        EngineExecutionResults results = Engine.run(UnreadFailsTestCases.class);
        results.testEvents().assertStatistics(count -> count.failed(3).succeeded(2));
        assertThat(Engine.thrownBy(results))
                .isInstanceOf(StepError.class)
                .hasMessageContaining("unread at the end of the test (unread = FAIL)");
    }

    @XmppTest(unread = XmppTest.Unread.FAIL)
    static class UnreadFailsTestCases {
        @Client XmppClient romeo;

        @Test
        void leavesNothing() {
            romeo.sends(chat().to(romeo.fullJid()).body("Hello")).receives(chat());
        }

        @Test
        void leavesAStanza() {
            romeo.sends(chat().to(romeo.fullJid()).body("Hello"));
        }

        @Test
        void leavesAStanzaToAComponent(@Component XmppComponent gateway) {
            romeo.sends(chat().to(gateway.jid()).body("Hello"));
        }

        @Test
        void leavesWhatAProgramHasSentAndReceived(@Program XmppProgram bot) throws IOException {
            try (RawProgram program = RawProgram.logIn(bot)) {
                bot.logsIn();
                romeo.sends(chat().to(bot.fullJid()).body("Hello"));
                program.await("Hello").say("<presence/>").await("<presence");
            }
        }

        @Nested
        class Inner {
            @Test
            void inheritsThat() {
                romeo.sends(chat().to(romeo.fullJid()).body("Hello"));
            }
        }
    }

    @Test
    void namesAllThatLeaveStanzasUnread() {
        EngineExecutionResults results = Engine.run(BothUnreadTestCases.class);
        assertThat(Engine.thrownBy(results))
                .hasMessageMatching(
                        "(?s)stanzas are unread at the end of the test: (romeo has 1, juliet has 2"
                                + "|juliet has 2, romeo has 1)\n\n(romeo|juliet) has .*")
                .hasMessageContaining("romeo has 1 stanza unread")
                .hasMessageContaining("juliet has 2 stanzas unread")
                .message()
                .containsOnlyOnce("last exchanges:");
    }

    @XmppTest(unread = XmppTest.Unread.FAIL)
    static class BothUnreadTestCases {
        @Client XmppClient romeo;
        @Client XmppClient juliet;

        @Test
        void leaveStanzas() {
            romeo.sends(chat().to(juliet.fullJid()).body("Hello"))
                    .sends(chat().to(juliet.fullJid()).body("Juliet"))
                    .sends(chat().to(romeo.fullJid()).body("Romeo"));
        }
    }

    @Test
    void showsUnreadStanzasOtherwise() {
        EngineExecutionResults results = Engine.run(UnreadShownTestCases.class);
        Engine.allPass(1, results);
        assertThat(results.testEvents().reportingEntryPublished().stream())
                .anySatisfy(
                        event ->
                                assertThat(event.toString())
                                        .contains("1 stanza unread at the end", "Hello")
                                        .doesNotContain("unread = FAIL"));
    }

    @XmppTest
    static class UnreadShownTestCases {
        @Test
        void leavesAStanza(@Client XmppClient romeo) {
            romeo.sends(chat().to(romeo.fullJid()).body("Hello"))
                    .sends(presence())
                    .receives(presence());
        }
    }

    @Test
    void takesTimeoutsFromTheAnnotationOrTheSettings() {
        Engine.allPass(1, Engine.run(Map.of("verona.timeout", "70ms"), ConfiguredTestCases.class));
        Engine.allPass(1, Engine.run(Map.of("verona.timeout", "1h"), AnnotatedTestCases.class));
    }

    @Test
    void multipliesAllTimeouts() {
        Engine.allPass(
                1,
                Engine.run(
                        Map.of("verona.timeout", "400ms", "verona.timeout.scale", "2.5"),
                        ScaledTestCases.class));
    }

    @XmppTest
    static class ScaledTestCases {
        @Test
        void waitsThatLong(@Client XmppClient romeo) {
            String step = "romeo eventually: it did not hold within ";
            String scale = "s (verona.timeout.scale = 2.5)";
            assertThatThrownBy(() -> romeo.eventually(() -> false))
                    .hasMessageStartingWith(step + "1 " + scale);
            assertThatThrownBy(() -> romeo.within(Duration.ofMillis(2)).eventually(() -> false))
                    .hasMessageStartingWith(step + "5 m" + scale);
        }
    }

    @XmppTest
    static class ConfiguredTestCases {
        @Test
        void waitsThatLong(@Client XmppClient romeo) {
            assertThatThrownBy(() -> romeo.eventually(() -> false))
                    .hasMessageStartingWith("romeo eventually: it did not hold within 70 ms");
        }
    }

    @XmppTest(timeout = "60ms")
    static class AnnotatedTestCases {
        @Test
        void waitsThatLong(@Client XmppClient romeo) {
            assertThatThrownBy(() -> romeo.eventually(() -> false))
                    .hasMessageStartingWith("romeo eventually: it did not hold within 60 ms");
        }
    }

    @Test
    void givesAServerToTheRunOrTheClassOrTheTest() {
        ScopeTestCases.ports.clear();
        Engine.allPass(
                8,
                Engine.run(
                        SessionTestCases.class,
                        AlsoSessionTestCases.class,
                        ClassTestCases.class,
                        EachTestCases.class));
        assertThat(ScopeTestCases.ports).hasSize(1 + 1 + 2);
    }

    abstract static class ScopeTestCases {
        static final Set<Integer> ports = new HashSet<>();

        @Test
        @Order(1)
        void one(XmppServer server, @Client XmppClient romeo) {
            ports.add(server.port());
        }

        @Test
        @Order(2)
        void another(XmppServer server, @Client XmppClient romeo) {
            ports.add(server.port());
        }
    }

    @XmppTest
    static class SessionTestCases extends ScopeTestCases {}

    @XmppTest
    static class AlsoSessionTestCases extends ScopeTestCases {}

    @XmppTest(scope = XmppTest.Scope.CLASS)
    static class ClassTestCases extends ScopeTestCases {}

    @XmppTest(scope = XmppTest.Scope.TEST)
    static class EachTestCases extends ScopeTestCases {}

    @Test
    void theAnnotationsServerGoesBeforeTheSettings() {
        Engine.allPass(1, Engine.run(Map.of("verona.server", "external"), EmbeddedTestCases.class));
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class EmbeddedTestCases {
        @Test
        void plays(XmppServer server, @Client XmppClient romeo) {
            assertThat(server.description()).contains("embedded");
        }
    }

    @Test
    void clientsDoNotWaitForEachOtherIfTheOrderingIsConcurrent() {
        Engine.allPass(1, Engine.run(ConcurrentOrderingTestCases.class));
    }

    @XmppTest(ordering = XmppTest.Ordering.CONCURRENT)
    static class ConcurrentOrderingTestCases {
        @Test
        void sends(@Client XmppClient romeo, @Client XmppClient juliet) {
            romeo.sends(chat().to(juliet.fullJid()).body("one"));
            juliet.sends(chat().to(juliet.fullJid()).body("two"));
            juliet.receivesAll(chat().body("one"), chat().body("two"));
        }
    }
}

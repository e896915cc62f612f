package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.remote_server_not_found;
import static verona.Stanzas.*;
import static verona.server.ServerKind.EMBEDDED;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import verona.Client;
import verona.Golden;
import verona.XmppClient;
import verona.XmppTest;
import verona.server.CannedAnswer;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.Payload;

/** Canned answers end with their test, and what came to a played domain unexpectedly fails it. */
class UnmatchedRequestsTest {

    private static final String DOMAIN = "weather.localhost";

    private static Payload query(String city) {
        return payload("urn:example:weather", "query").withAttribute("city", city);
    }

    @Test
    void aTestFailsAtItsEndByARequestThatNothingMatches() {
        Golden.check(
                "answer/refused-by-a-domain", Engine.failureOf(Engine.run(RefusedCases.class)));
    }

    @XmppTest(server = EMBEDDED)
    static class RefusedCases {

        @Test
        void asksForAnotherCity(
                EmbeddedServer server, @Client(resource = "here") XmppClient romeo) {
            server.service(DOMAIN).when(iqGet().with(query("Mantua"))).answers(iqResult());
            romeo.sends(iqGet("w1").to(DOMAIN).with(query("Verona"))).receives(iqError("w1"));
        }
    }

    @Test
    void aFailureHasTheUnmatchedRequestsBesideIt() {
        Throwable thrown = Engine.thrownBy(Engine.run(FailedCases.class));

        assertThat(thrown).hasMessage("failed before");
        assertThat(thrown.getSuppressed())
                .singleElement()
                .satisfies(
                        it -> assertThat(it).hasMessageStartingWith("1 request matches no canned"));
    }

    @XmppTest(server = EMBEDDED)
    static class FailedCases {

        @Test
        void fails(EmbeddedServer server, @Client XmppClient romeo) {
            server.service(DOMAIN);
            romeo.sends(iqGet("w1").to(DOMAIN).with(query("Verona"))).receives(iqError("w1"));
            throw new IllegalStateException("failed before");
        }
    }

    @Test
    void aTestFailsAtItsEndByAFunctionThatHasThrown() {
        assertThat(Engine.failureOf(Engine.run(ThrowingCases.class)))
                .isEqualTo(
                        "a request could not be answered: java.lang.IllegalStateException: none");
    }

    @XmppTest(server = EMBEDDED)
    static class ThrowingCases {

        @Test
        void throwsInTheServer(EmbeddedServer server, @Client XmppClient romeo) {
            server.when(iqGet().to(DOMAIN))
                    .answers(
                            request -> {
                                throw new IllegalStateException("none");
                            });
            romeo.sends(iqGet("w1").to(DOMAIN).with(query("Verona"))).receives(iqError("w1"));
        }
    }

    @Test
    void answersEndWithTheirTest() {
        Engine.allPass(2, Engine.run(SharedServerCases.class));
    }

    @XmppTest(server = EMBEDDED)
    static class SharedServerCases {

        @RepeatedTest(2)
        void asks(EmbeddedServer server, @Client XmppClient romeo) {
            romeo.sends(iqGet("w1").to(DOMAIN).with(query("Verona")));
            romeo.receives(iqError("w1", remote_server_not_found));
            assertThat(server.requests()).isEmpty();
            server.when(iqGet().to(DOMAIN)).answers(iqResult());
            romeo.sends(iqGet("w2").to(DOMAIN).with(query("Verona"))).receives(iqResult("w2"));
        }
    }

    @Test
    void answersOfAClassHoldForItsTests() {
        EngineExecutionResults results = Engine.run(ClassCases.class);

        assertThat(Engine.allThrownBy(results))
                .singleElement()
                .satisfies(it -> assertThat(it).hasMessageContaining("id='third'"));
        results.testEvents().assertStatistics(count -> count.succeeded(2).failed(1));
    }

    @XmppTest(server = EMBEDDED)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class ClassCases {

        private static CannedAnswer answer;

        @BeforeAll
        static void answer(EmbeddedServer server) {
            answer = server.service(DOMAIN).when(iqGet().with(query("Verona"))).answers(iqResult());
        }

        @Test
        void first(@Client XmppClient romeo) {
            romeo.sends(iqGet("first").to(DOMAIN).with(query("Verona")))
                    .receives(iqResult("first"));
        }

        @Test
        void second(EmbeddedServer server, @Client XmppClient romeo) {
            server.when(iqGet().to(DOMAIN)).answers(iqResult().with(query("Mantua")));
            romeo.sends(iqGet("second").to(DOMAIN).with(query("Verona")))
                    .receives(iqResult("second").with(query("Mantua")));
            assertThat(answer.requests()).hasSize(1);
        }

        @Test
        void third(@Client XmppClient romeo) {
            romeo.sends(iqGet("third").to(DOMAIN).with(query("Padua"))).receives(iqError("third"));
        }
    }

    @Test
    void aTestEndsThoughTheServerCanNotHandleWhatAClientHasSent() {
        Engine.allPass(1, Engine.run(StalledCases.class));
    }

    @XmppTest(server = EMBEDDED, timeout = "100ms")
    static class StalledCases {

        @BeforeAll
        static void play(EmbeddedServer server) {
            server.service(DOMAIN);
        }

        @Test
        void stalls(EmbeddedServer server, @Client XmppClient romeo) {
            server.when(iqGet()).ignores();
            server.stream(romeo.fullJid()).stall();
            romeo.sends(chat().to(romeo.bareJid()));
        }
    }

    @Test
    void testsSideBySideHaveTheirOwnAnswers() {
        EngineExecutionResults results =
                Engine.run(
                        Map.of(
                                "junit.jupiter.execution.parallel.enabled", "true",
                                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                                "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"),
                        SideBySideCases.class);

        Engine.allPass(32, results);
    }

    @XmppTest(server = EMBEDDED)
    @Execution(ExecutionMode.CONCURRENT)
    static class SideBySideCases {

        @RepeatedTest(32)
        void asks(EmbeddedServer server, @Client XmppClient romeo) {
            String city = romeo.bareJid().toString();
            server.service(DOMAIN)
                    .when(iqGet().with(payload("urn:example:weather", "query")))
                    .answers(iqResult().with(query(city)));

            for (int i = 0; i < 10; i++) {
                romeo.sends(iqGet("w" + i).to(DOMAIN).with(query("Verona")))
                        .receives(iqResult("w" + i).with(query(city)));
            }
            assertThat(server.requests()).hasSize(10);
        }
    }
}

package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;
import static verona.internal.junit.InjectionTest.talk;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import verona.Client;
import verona.Component;
import verona.Program;
import verona.RemoteServer;
import verona.Room;
import verona.Server;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppProgram;
import verona.XmppRoom;
import verona.XmppTest;
import verona.internal.junit.LoggingServerProvider.LoggingServer;
import verona.server.LogLine;
import verona.server.ServerKind;

/** Further servers of tests: who has which, and what is on it. */
class RemoteServersTest {

    private static final Map<String, String> CONCURRENT =
            Map.of(
                    "junit.jupiter.execution.parallel.enabled", "true",
                    "junit.jupiter.execution.parallel.mode.default", "concurrent",
                    "junit.jupiter.execution.parallel.config.strategy", "fixed",
                    "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

    @Test
    void haveWhatIsDeclaredToBeThere() {
        Engine.allPass(2, Engine.run(PlacesTestCases.class));
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class PlacesTestCases {
        @Server("capulet.example")
        static RemoteServer capulet;

        @Client XmppClient romeo;

        @Client(server = "capulet")
        XmppClient juliet;

        @Component(server = "capulet")
        XmppComponent gateway;

        @Component(jid = "verona.example")
        XmppComponent square;

        @Program(server = "capulet")
        XmppProgram bot;

        @Room(server = "capulet")
        XmppRoom hall;

        @Test
        void test() {
            talk(romeo, juliet);
            assertThat(juliet.bareJid().getDomain().toString()).isEqualTo("capulet.example");
            assertThat(hall.toString()).endsWith("@conference.capulet.example");
            assertThat(bot.jid().toString()).endsWith("@capulet.example");
            assertThat(gateway.jid().toString()).endsWith(".capulet.example");
            assertThat(romeo.bareJid().getDomain().toString()).isEqualTo("localhost");
            romeo.sends(chat().to(gateway.jid()).body("Who is there?"));
            gateway.receives(chat().from(romeo.fullJid()));
            juliet.sends(chat().to(square.jid()).body("Who is there?"));
            square.receives(chat().from(juliet.fullJid()));
            romeo.sends("<message to='${capulet}' id='1'><body>Hello</body></message>");
        }

        @Test
        void knowsThemByParameters(
                @Server RemoteServer capulet, @Client(server = "capulet") XmppClient nurse) {
            assertThat(capulet).isSameAs(PlacesTestCases.capulet);
            talk(nurse, romeo);
        }
    }

    @Test
    void serveOneTestAfterTheOther() {
        SerialTestCases.domains.clear();
        Engine.allPass(4, Engine.run(SerialTestCases.class));
        assertThat(SerialTestCases.domains).hasSize(1);
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class SerialTestCases {
        static final Set<String> domains = ConcurrentHashMap.newKeySet();
        @Server RemoteServer capulet;

        @RepeatedTest(4)
        void test() {
            domains.add(capulet.domain());
        }
    }

    /** A link that one test has cut or slowed down is none of another's. */
    @Test
    void areOfOneTestAtATime() {
        Engine.allPass(12, Engine.run(CONCURRENT, ConcurrentTestCases.class));
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class ConcurrentTestCases {
        private static final Set<String> used = ConcurrentHashMap.newKeySet();
        @Server RemoteServer capulet;
        @Client XmppClient romeo;

        @Client(server = "capulet")
        XmppClient juliet;

        @RepeatedTest(12)
        void test() {
            assertThat(used.add(capulet.domain())).isTrue();
            capulet.link().addLatency(Duration.ofMillis(1));
            talk(romeo, juliet);
            capulet.link().stall();
            assertThat(used.remove(capulet.domain())).isTrue();
        }
    }

    @Test
    void areWaitedForIfTheyHaveDomainsOfTheirOwn() {
        Engine.allPass(8, Engine.run(CONCURRENT, OwnDomainTestCases.class));
        assertThat(OwnDomainTestCases.most).hasValue(1);
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class OwnDomainTestCases {
        static final AtomicInteger most = new AtomicInteger();
        private static final AtomicInteger now = new AtomicInteger();

        @Server("capulet.example")
        RemoteServer capulet;

        @Client(server = "capulet")
        XmppClient juliet;

        @RepeatedTest(8)
        void test() {
            int tests = now.incrementAndGet();
            most.accumulateAndGet(tests, Math::max);
            juliet.sends(iqGet("ping").to(capulet).with(ping())).receives(iqResult("ping"));
            now.decrementAndGet();
        }
    }

    @Test
    void areNoneOnAServerThatCantExchangeStanzas() {
        EngineExecutionResults results = Engine.run(LonelyTestCases.class);
        results.testEvents().assertStatistics(count -> count.aborted(1).failed(0));
        Map<String, String> failing = Map.of("verona.skipped", "fail");
        assertThat(Engine.failureOf(Engine.run(failing, LonelyTestCases.class)))
                .contains("other servers", "verona.skipped = fail");
    }

    @Test
    void sayWhoHasLoggedAnError() {
        Map<String, String> failing = Map.of("verona.serverErrors", "fail");
        assertThat(Engine.failureOf(Engine.run(failing, LoggingTestCases.class)))
                .contains("capulet: the disk is full");
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class LoggingTestCases {
        @Server(kindName = "logging")
        RemoteServer capulet;

        @Test
        void test() {
            LoggingServer.log(capulet.server(), LogLine.Level.ERROR, "the disk is full");
        }
    }

    @XmppTest(serverName = "myserver")
    static class LonelyTestCases {
        @Server RemoteServer capulet;

        @Test
        void test() {}
    }
}

package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;
import static verona.server.ServerKind.EMBEDDED;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import verona.Client;
import verona.Program;
import verona.RawProgram;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppTest;
import verona.server.embedded.EmbeddedServer;

/** What slow connections hold back keeps no test from ending. */
@Timeout(60)
@Isolated("counts what the JVM has")
class SlowStreamsAtTheEndTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static void requirePassed(Class<?> cases) {
        EngineExecutionResults results = Engine.run(cases);
        assertThat(Engine.allThrownBy(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
    }

    @Test
    void aProgramsConnectionIsSetBack() throws IOException {
        try {
            requirePassed(ProgramCases.class);
        } finally {
            ProgramCases.raw.close();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("verona-proxy"));
    }

    @XmppTest(timeout = "PT1H")
    static class ProgramCases {

        /** It stays connected when the test ends, so that what is held back is still to be sent. */
        private static RawProgram raw;

        @Test
        void leavesBytesBehind(@Program XmppProgram bot, @Client XmppClient juliet)
                throws IOException {
            raw = RawProgram.logIn(bot);
            bot.logsIn().stream().addLatency(HOUR);
            juliet.sends(chat().to(bot.fullJid()).body("Good morrow"));
            bot.received(chat());
            raw.say("<message type='chat' to='" + juliet.fullJid() + "'/>");
            bot.sent(chat());
        }
    }

    @Test
    void aClientsConnectionIsSetBack() {
        requirePassed(ClientCases.class);
    }

    @XmppTest(server = EMBEDDED, timeout = "PT1H")
    static class ClientCases {

        @Test
        void leavesBytesBehind(
                EmbeddedServer server, @Client XmppClient romeo, @Client XmppClient juliet) {
            server.stream(romeo.fullJid()).addLatency(HOUR);
            server.stream(juliet.fullJid()).limitRate(1);
            romeo.sends(chat().to(juliet.fullJid()).body("Good morrow"));
        }
    }

    @Test
    void aConnectionIsSetBackAfterAFailure() {
        assertThat(Engine.failureOf(FailingCases.class)).isEqualTo("on purpose");
    }

    @XmppTest(server = EMBEDDED, timeout = "PT1H")
    static class FailingCases {

        @Test
        void leavesBytesBehind(
                EmbeddedServer server, @Client XmppClient romeo, @Client XmppClient juliet) {
            server.stream(romeo.fullJid()).addLatency(HOUR);
            romeo.sends(chat().to(juliet.fullJid()).body("Good morrow"));
            throw new IllegalStateException("on purpose");
        }
    }
}

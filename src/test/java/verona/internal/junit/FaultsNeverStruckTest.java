package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;
import static verona.Stanzas.presence;
import static verona.server.ServerKind.EMBEDDED;

import java.io.IOException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import verona.Client;
import verona.Golden;
import verona.Program;
import verona.RawProgram;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppTest;
import verona.server.embedded.EmbeddedServer;

/** A fault that has never struck fails the test at its end. */
class FaultsNeverStruckTest {

    @Test
    void saysWhichFaultOfAProgramAndWhatCameInstead() {
        Golden.check("fault/of-a-program", Engine.failureOf(Engine.run(ProgramCases.class)));
    }

    @XmppTest(server = EMBEDDED)
    static class ProgramCases {

        @Test
        void answers(@Program XmppProgram bot, @Client(resource = "here") XmppClient juliet)
                throws IOException {
            try (RawProgram raw = RawProgram.logIn(bot)) {
                raw.say("<presence/>").await("<presence");
                bot.logsIn().sent(presence());
                bot.stream().nextFrom("presence").drop();
                bot.stream().next("iq").delay();
                juliet.sends(chat().id("1").to(bot.jid()).body("Anon"));
                raw.await("message");
                bot.received(chat().id("1"));
            }
        }
    }

    @Test
    void saysWhichFaultOfAClient() {
        Golden.check("fault/of-a-client", Engine.failureOf(Engine.run(ClientCases.class)));
    }

    @XmppTest(server = EMBEDDED)
    static class ClientCases {

        @Test
        void says(
                EmbeddedServer server,
                @Client(resource = "here") XmppClient romeo,
                @Client(resource = "here") XmppClient juliet) {
            server.stream(juliet.fullJid()).next("presence").duplicate();
            server.stream(romeo.fullJid()).nextFrom("iq").swap();
            for (int i = 0; i < 7; i++) {
                romeo.sends(chat().id("m" + i).to(juliet.fullJid()));
                juliet.receives(chat().id("m" + i));
            }
        }
    }

    @Test
    void saysHowManyLoginsWereRefused() {
        Golden.check("fault/of-logins", Engine.failureOf(Engine.run(LoginCases.class)));
    }

    @XmppTest
    static class LoginCases {

        @Test
        void refuses(@Program XmppProgram bot) throws IOException {
            bot.logins().refuse(2);
            try (RawProgram raw = RawProgram.connect(bot)) {
                raw.offer(bot.password()).await("<failure");
            }
        }
    }

    @Test
    void isBesideAFailure() {
        Throwable thrown = Engine.thrownBy(Engine.run(FailedCases.class));

        assertThat(thrown).hasMessage("failed before");
        assertThat(thrown.getSuppressed())
                .singleElement()
                .satisfies(it -> assertThat(it).hasMessageStartingWith("a fault has never struck"));
    }

    @XmppTest
    static class FailedCases {

        @Test
        void fails(@Program XmppProgram bot) {
            bot.stream().next().drop();
            throw new IllegalStateException("failed before");
        }
    }

    @Test
    void saysWhichFunctionHasFailed() {
        assertThat(Engine.failureOf(Engine.run(ThrowingCases.class)))
                .isEqualTo(
                        "a function that a fault calls has failed:"
                                + " java.lang.IllegalStateException: none");
    }

    @XmppTest
    static class ThrowingCases {

        @Test
        void alters(@Program XmppProgram bot, @Client XmppClient juliet) throws IOException {
            try (RawProgram raw = RawProgram.logIn(bot)) {
                bot.logsIn();
                bot.stream()
                        .next("message")
                        .alter(
                                message -> {
                                    throw new IllegalStateException("none");
                                });
                juliet.sends(chat().to(bot.fullJid()));
                raw.awaitEnd();
            }
        }
    }

    @Test
    void doesNotFailByWhatHasBeenReleased() {
        Engine.allPass(1, Engine.run(ReleasedCases.class));
    }

    @XmppTest
    static class ReleasedCases {

        @Test
        void releases(@Program XmppProgram bot) {
            bot.stream().next().drop().release();
        }
    }

    @Test
    void faultsEndWithTheirTest() {
        Engine.run(SharedServerCases.class)
                .testEvents()
                .assertStatistics(count -> count.succeeded(1).failed(1));
    }

    @XmppTest(server = EMBEDDED)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class SharedServerCases {

        @Client XmppClient romeo;

        @Client(jid = "juliet@localhost", password = "secret", connect = Client.Connect.LATER)
        XmppClient juliet;

        @Test
        void first(EmbeddedServer server) {
            server.stream("juliet@localhost").next("message").drop();
        }

        @Test
        void second(EmbeddedServer server) {
            server.account("juliet").password("secret");
            juliet.connects().sends(presence()).receives(presence());
            romeo.sends(chat().to(juliet.fullJid()));
            juliet.receives(chat());
        }
    }
}

package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static verona.Stanzas.*;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import verona.internal.failure.HintKind;
import verona.server.ServerKind;

/** The same as {@link HintsTest} for steps that observe a program under test. */
@XmppTest(server = ServerKind.EMBEDDED)
class ProgramHintsTest {

    private static final Set<HintKind> SEEN = EnumSet.noneOf(HintKind.class);

    @Client XmppClient juliet;

    private static void hints(ThrowingCallable step, HintKind... kinds) {
        SEEN.addAll(HintsTest.check(step, kinds));
    }

    @AfterAll
    static void everyKindOfProgramsHintHasBeenApplied() {
        assertThat(SEEN).containsAll(HintsTest.OF_PROGRAMS);
    }

    private static RawProgram program(XmppProgram bot, String... bodies) throws IOException {
        RawProgram program = RawProgram.logIn(bot);
        for (String body : bodies) {
            program.say("<message id='" + body + "'><body>" + body + "</body></message>");
        }
        return program.say("<iq type='get' id='last'/>").await("last");
    }

    private static ProgramSteps soon(XmppProgram bot) {
        return bot.within(Duration.ofMillis(50));
    }

    @Test
    void anotherOrderOfAProgram(@Program XmppProgram bot) throws IOException {
        try (RawProgram program = program(bot, "one", "two")) {
            hints(
                    () -> soon(bot).sentInOrder(message().id("two"), message().id("one")),
                    HintKind.TOO_EARLY);
            program.say("<message id='one'/><message id='two'/>");
            bot.sentInOrder(message().id("one"), message().id("two"));
        }
    }

    @Test
    void notTheNextOfAProgram(@Program XmppProgram bot) throws IOException {
        try (RawProgram program = program(bot, "one", "two")) {
            hints(() -> bot.sentNext(message().id("two")), HintKind.NOT_NEXT);
            bot.sent(message().id("two"));
            hints(() -> soon(bot).sent(message().id("two")), HintKind.EARLIER_STEP);
            assertThat(program.text()).contains("last");
        }
    }

    @Test
    void theServerAddsTheSender(@Program XmppProgram bot) throws IOException {
        try (RawProgram program = program(bot, "one")) {
            assertThat(program.text()).contains(bot.fullJid());
            hints(
                    () -> soon(bot).sent(message().id("one").from(bot.fullJid())),
                    HintKind.NO_SENDER);
            bot.sent(message().id("one"));
        }
    }

    @Test
    void aProgramHasSentSomething(@Program XmppProgram bot) throws IOException {
        try (RawProgram program = program(bot, "one")) {
            hints(bot::sentNothing, HintKind.EXPECT_FIRST);
            bot.sentNothing(message().id("two")).sent(message().id("one"));
            bot.sent("<iq id='last'/>").sentNothing();
            assertThat(program.text()).contains("last");
        }
    }

    @Test
    void aProgramHasNeverConnected(@Program XmppProgram bot) throws IOException {
        hints(() -> soon(bot).logsIn(), HintKind.CONNECT);
        hints(() -> juliet.within(Duration.ofMillis(50)).receives(message()), HintKind.CONNECT);
        try (RawProgram program = program(bot)) {
            assertThat(program.text()).contains(bot.logsIn().fullJid());
        }
    }

    @Test
    void aProgramHasTheWrongPassword(@Program XmppProgram bot) throws IOException {
        try (RawProgram program = RawProgram.connect(bot).offer("wrong").await("<failure")) {
            hints(() -> soon(bot).logsIn(), HintKind.LOG_IN);
            assertThat(program.text()).contains("not-authorized");
        }
        try (RawProgram program = program(bot)) {
            assertThat(program.text()).contains(bot.logsIn().fullJid());
        }
    }

    @Test
    void aProgramDoesNotTrustTheCertificate(@Program XmppProgram bot) throws Exception {
        SSLSocketFactory others = SSLContext.getDefault().getSocketFactory();
        try (SSLSocket socket = (SSLSocket) others.createSocket(bot.host(), bot.directTlsPort())) {
            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
        juliet.eventuallyAsserts(
                () -> {
                    Throwable thrown = catchThrowable(() -> bot.within(Duration.ZERO).logsIn());
                    assertThat(thrown).hasMessageContaining("before the login");
                });
        hints(() -> soon(bot).logsIn(), HintKind.TRUST);
        try (RawProgram program =
                RawProgram.connectDirectTls(bot).authenticate(bot.password()).bind()) {
            assertThat(program.text()).contains(bot.logsIn().fullJid());
        }
    }
}

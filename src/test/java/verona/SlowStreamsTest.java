package verona;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.chat;
import static verona.server.ServerKind.EMBEDDED;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.EmbeddedStream;

/** The order of a scenario in which a client's connection is slow. */
@XmppTest(server = EMBEDDED, scope = XmppTest.Scope.TEST)
@Timeout(60)
class SlowStreamsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    private EmbeddedStream stream;

    @BeforeEach
    void find(EmbeddedServer server) {
        stream = server.stream(juliet.fullJid());
    }

    /** Nobody could wait for what comes only because of that. */
    @Test
    void theClockAdvancesWhileBytesAreHeldBack(EmbeddedServer server) {
        stream.addLatency(HOUR);
        juliet.sends(chat().to(romeo.fullJid()).body("Romeo"));
        server.clock().advance(HOUR);
        romeo.receives(chat().body("Romeo"));

        stream.resetPace();
        romeo.sends(chat().to(juliet.fullJid()).body("My dear?"));
        juliet.receives(chat().body("My dear?"));
    }

    @Test
    void whoeverActsNextWaitsForSlowBytes() {
        stream.limitRate(2_000);
        juliet.sends(chat().to(romeo.fullJid()).body("one"));
        romeo.sends(chat().to(romeo.fullJid()).body("two"));
        romeo.receivesNext(chat().body("one")).receivesNext(chat().body("two"));
        romeo.sends(chat().to(juliet.fullJid()).body("three"));
        juliet.receivesNext(chat().body("three")).receivesNothing();
    }

    @Test
    void whoeverWaitsTooLongFails() {
        stream.addLatency(HOUR);
        juliet.sends(chat().to(romeo.fullJid()).body("one"));
        assertThatThrownBy(
                        () ->
                                romeo.within(Duration.ofMillis(100))
                                        .sends(chat().to(juliet.fullJid()).body("two")))
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("did not answer a ping");
        stream.resetPace();
        romeo.receives(chat().body("one"));
    }
}

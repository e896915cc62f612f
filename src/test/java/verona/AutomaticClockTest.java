package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Orders.together;
import static verona.Stanzas.*;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.connection.StreamManagement;
import verona.server.ServerKind;
import verona.server.embedded.EmbeddedServer;

/** The server's clock jumps to what is due when everybody waits. */
@XmppTest(server = ServerKind.EMBEDDED, scope = XmppTest.Scope.TEST)
class AutomaticClockTest {

    @Client XmppClient romeo;

    @Client(streamManagement = StreamManagement.ENABLED)
    XmppClient juliet;

    @BeforeEach
    void befriend() {
        romeo.isFriendOf(juliet);
        romeo.sends(presence());
        juliet.sends(presence());
        romeo.receives(presence().from(juliet.fullJid()));
    }

    @Test
    void passesTheTimeThatAStepWaitsFor(EmbeddedServer server) {
        server.clock().automatic();
        Instant before = server.clock().now();
        juliet.drops();
        romeo.receives(presence().type("unavailable").from(juliet.fullJid()));
        assertThat(Duration.between(before, server.clock().now())).hasMinutes(10);
    }

    @Test
    void standsStillWhileSomethingIsUnderWay(EmbeddedServer server) {
        server.clock().automatic();
        Instant before = server.clock().now();
        juliet.drops();
        romeo.sends(chat().to(romeo.fullJid()).body("Is it even so?"));
        romeo.receives(chat().body("Is it even so?"));
        assertThat(server.clock().now()).isEqualTo(before);
        assertThat(server.account(juliet.bareJid()).sessions()).hasSize(1);
    }

    @Interleavings
    void isPlayedAgainstTheSteps(EmbeddedServer server) {
        server.clock().automatic();
        juliet.drops();
        together(
                () -> romeo.receives(presence().type("unavailable").from(juliet.fullJid())),
                () -> romeo.sends(chat().to(juliet.bareJid()).body("Come back")));
    }
}

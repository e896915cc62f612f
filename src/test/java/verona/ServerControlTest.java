package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;
import static verona.server.ServerKind.EMBEDDED;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import verona.server.InjectedFault;
import verona.server.embedded.EmbeddedServer;

/** A scenario in which the server does what the test says. */
@XmppTest(server = EMBEDDED)
class ServerControlTest {

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    @Client(connect = LATER)
    XmppClient nurse;

    /** With the barrier's pings on both streams: neither is what the fault is meant for. */
    @RepeatedTest(10)
    void aFaultHitsTheStanzaThatComesNextInTheScenario(EmbeddedServer server) {
        romeo.sends(chat().to(juliet.fullJid()).body("one"));
        InjectedFault held = server.stream(juliet.fullJid()).next().delay();
        romeo.sends(chat().to(juliet.fullJid()).body("two"));
        juliet.sends(chat().to(romeo.fullJid()).body("three"));
        romeo.sends(chat().to(juliet.fullJid()).body("four"));

        juliet.receivesInOrder(message().body("one"), message().body("four"));
        juliet.receivesNothing();

        held.release();
        juliet.receives(message().body("two"));
    }

    @Test
    void theClientReceivesTheStreamError(EmbeddedServer server) {
        server.stream(juliet.fullJid()).closeWithError("system-shutdown");
        assertThatThrownBy(() -> juliet.receives(message()))
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("stream error: system-shutdown");
    }

    @RepeatedTest(10)
    void aClientConnectsAnewAfterItsStreamHasBroken(EmbeddedServer server) {
        server.stream(juliet.fullJid()).disconnect();
        juliet.connects();
        romeo.sends(chat().to(juliet.fullJid()).body("Wherefore art thou Romeo?"));
        juliet.receives(message().body("Wherefore art thou Romeo?"));
    }

    @RepeatedTest(10)
    void aClientConnectsAnewAfterItsStreamHasEnded(EmbeddedServer server) {
        server.stream(juliet.fullJid()).closeWithError("reset");
        juliet.connects();
        assertThat(server.account(juliet.bareJid()).sessions()).hasSize(1);
    }

    @Test
    void textThatIsNotWellFormedEndsTheConnection(EmbeddedServer server) {
        server.stream(juliet.bareJid()).next("message").corrupt();
        romeo.sends(chat().to(juliet.fullJid()).body("Hello"));
        assertThatThrownBy(() -> juliet.receives(message()))
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("not well-formed");
    }
}

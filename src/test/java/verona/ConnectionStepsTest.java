package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.scenarios.Specification;
import verona.server.Routing;
import verona.server.XmppServer;

/** Steps that end a connection, and what can be read after it. */
@XmppTest
class ConnectionStepsTest {

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    private void says(String... bodies) {
        for (String body : bodies) {
            romeo.sends(chat().to(juliet.fullJid()).body(body));
        }
    }

    @Test
    void keepsWhatArrivesUntilTheServerHasClosedTheStreamToo(XmppServer server) {
        assumeThat(server.routing())
                .as("a server that routes asynchronously may close the stream first")
                .isEqualTo(Routing.IN_ORDER);
        juliet.sends(presence()).disconnects();
        juliet.receives(presence().from(juliet.fullJid()));
    }

    @Test
    void disconnectsCleanlyAndConnectsAgain() {
        juliet.sends(presence()).receives(presence().from(juliet.fullJid()));
        juliet.disconnects();
        assertThat(juliet.isConnected()).isFalse();
        assertThatThrownBy(() -> juliet.sends(presence()))
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("disconnected");
        juliet.connects();
        says("again");
        juliet.receives(chat().body("again"));
    }

    @Test
    void dropsCutsTheConnectionWithoutClosingTheStream(
            @Client(connect = LATER, account = "juliet") XmppClient phone) {
        Specification.endsWithItsConnection(juliet);
        phone.connects().sends(presence()).receives(presence().from(phone.fullJid()));
        juliet.sends(presence()).receives(presence().from(juliet.fullJid())).drops();
        assertThat(juliet.isConnected()).isFalse();
        phone.receives(presence().from(juliet.fullJid()).unavailable());
        juliet.connects();
        says("again");
        juliet.receives(chat().body("again"));
    }

    @Test
    void whatHasArrivedCanBeReadAfterTheConnectionHasEnded() {
        says("one", "two");
        juliet.receives(chat().body("two")).disconnects();
        juliet.receives(chat().body("one"));
        assertThatThrownBy(() -> juliet.receives(chat()))
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("disconnected");
    }
}

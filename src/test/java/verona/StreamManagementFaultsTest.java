package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;
import static verona.connection.StreamManagement.ENABLED;
import static verona.connection.StreamManagement.MANUAL;
import static verona.server.ServerKind.EMBEDDED;

import org.junit.jupiter.api.Test;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.EmbeddedStreamManagement;

/** What clients with stream management do when something goes wrong, which a test says. */
@XmppTest(server = EMBEDDED, streamManagement = ENABLED)
class StreamManagementFaultsTest {

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    @Client(streamManagement = MANUAL, connect = LATER)
    XmppClient manual;

    private static EmbeddedStreamManagement management(EmbeddedServer server, XmppClient client) {
        return server.stream(client.fullJid()).management();
    }

    private void cut(EmbeddedServer server) {
        server.stream(romeo.fullJid()).disconnect();
        romeo.eventually(() -> !romeo.isConnected());
    }

    @Test
    void sendsAgainWhatTheServerHasNotReceived(EmbeddedServer server) {
        server.stream(romeo.fullJid()).disconnectAfterReceiving(30);
        romeo.sends(message().id("one").to(juliet.fullJid()));
        romeo.eventually(() -> !romeo.isConnected());
        assertThat(romeo.unacknowledged())
                .extracting(stanza -> stanza.attribute("id"))
                .containsExactly("one");

        romeo.resumes();

        romeo.sends(message().id("two").to(juliet.fullJid()));
        juliet.receivesNext(message().id("one"));
        juliet.receivesNext(message().id("two"));
        juliet.receivesNothing();
        assertThat(romeo.unacknowledged()).isEmpty();
    }

    @Test
    void sendsNothingAgainThatTheServerHasReceived(EmbeddedServer server) {
        management(server, romeo).withholdAcknowledgements();
        romeo.sends(message().id("one").to(juliet.fullJid()));
        juliet.receives(message().id("one"));
        assertThat(romeo.unacknowledged()).hasSize(1);
        cut(server);
        romeo.resumes();
        juliet.receivesNothing();
        assertThat(romeo.unacknowledged()).isEmpty();
    }

    @Test
    void acknowledgesWhenTheServerAsks(EmbeddedServer server) {
        romeo.sends(message().to(juliet.fullJid()));
        juliet.receives(message());
        assertThat(management(server, juliet).unacknowledged()).hasSize(1);
        management(server, juliet).requestAcknowledgement();
        juliet.receivesNothing();
        assertThat(management(server, juliet).unacknowledged()).isEmpty();
    }

    @Test
    void acknowledgesBeforeItDisconnects(EmbeddedServer server) {
        juliet.sends(presence()).receives(presence());
        romeo.sends(chat().to(juliet.fullJid()).body("Adieu"));
        juliet.receives(chat().body("Adieu")).receiver().disconnects();
        assertThat(server.account(juliet.bareJid()).offlineMessages()).isEmpty();
    }

    @Test
    void acknowledgesNothingByItselfIfTheTestDoes(EmbeddedServer server) {
        manual.connects();
        romeo.sends(message().to(manual.fullJid()));
        manual.receives(message());
        management(server, manual).requestAcknowledgement();
        manual.receivesNothing();
        assertThat(management(server, manual).unacknowledged()).hasSize(1);
        manual.acknowledges();
        assertThat(management(server, manual).unacknowledged()).isEmpty();
    }

    @Test
    void cannotResumeASessionWhoseTimeIsOver(EmbeddedServer server) {
        romeo.sends(message().to(juliet.fullJid()));
        cut(server);
        management(server, romeo).expire();
        assertThatThrownBy(() -> romeo.resumes())
                .isInstanceOf(ConnectionError.class)
                .hasMessageStartingWith(
                        "romeo resumes: the server did not resume the session:"
                                + " item-not-found, after 1 stanzas");
        assertThatThrownBy(() -> romeo.resumes())
                .isInstanceOf(ConnectionError.class)
                .hasMessageStartingWith("romeo resumes: there is no session to resume: the server");
        romeo.connects().sends(message().id("new").to(juliet.fullJid()));
        juliet.receives(message().id("new"));
    }

    @Test
    void cannotResumeASessionThatTheServerHasForgotten(EmbeddedServer server) {
        cut(server);
        management(server, romeo).forget();
        assertThatThrownBy(() -> romeo.resumes())
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("item-not-found");
    }

    @Test
    void endsTheStreamOfAServerThatAcknowledgesTooMuch(EmbeddedServer server) {
        management(server, romeo).acknowledge(7);
        assertThatThrownBy(() -> romeo.receives(message()))
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("the server acknowledged more stanzas than were sent");
        assertThat(server.account(romeo.bareJid()).sessions()).isEmpty();
    }

    @Test
    void namesWhoWasCutOffUntilItResumes(EmbeddedServer server) {
        server.stream(romeo.fullJid()).disconnectAfterReceiving(5);
        romeo.sends(message().id("one").to(juliet.fullJid()));
        assertThatThrownBy(() -> juliet.receives(message()))
                .isInstanceOf(ConnectionError.class)
                .hasMessageStartingWith("juliet receives: romeo was cut off");
        romeo.resumes();
        juliet.receives(message().id("one"));
    }
}

package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Client.Connect.NEVER;
import static verona.Stanzas.*;
import static verona.server.ServerKind.EMBEDDED;
import static verona.server.embedded.options.ContactInfo.Purpose.SUPPORT;
import static verona.stanza.Subscription.BOTH;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.ConnectionError;
import verona.Room;
import verona.StepError;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.server.InjectedFault;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.EmbeddedStreamManagement;
import verona.server.embedded.RosterEntry;
import verona.server.embedded.options.ContactInfo;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.ExternalService;
import verona.server.embedded.options.Software;
import verona.server.embedded.options.UploadOptions;

/**
 * The fragments of docs/embedded-server.md, run. {@link FragmentsTest} checks that these are the
 * fragments.
 */
@XmppTest(server = EMBEDDED, scope = XmppTest.Scope.TEST)
class EmbeddedServerExamplesTest {

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    @Client(connect = NEVER)
    XmppClient nurse;

    @Room XmppRoom room;

    @Test
    void aMessageComesLate(EmbeddedServer server) {
        InjectedFault held = server.stream(juliet.fullJid()).next("message").delay();
        romeo.sends(chat().to(juliet.fullJid()).body("O gentle Juliet"));
        juliet.receivesNothing();

        held.release();
        juliet.receives(message().body("O gentle Juliet"));
    }

    @Test
    void accountsAndRosters(EmbeddedServer server) {
        server.account(romeo.bareJid())
                .contact(juliet.bareJid())
                .name("Juliet")
                .groups("Verona")
                .subscription(BOTH);
        server.account("mercutio").password("secret");
        server.room("garden").owner(romeo.bareJid()).member(juliet.bareJid()).persistent();
        server.room(room).name("Orchard").membersOnly().subject("Under the balcony");
        romeo.sends(chat().to(nurse.bareJid()).body("Commend me to thy lady"));

        assertThat(server.room("garden").occupants()).isEmpty();
        assertThat(server.room("garden").affiliation(romeo.bareJid())).isEqualTo(owner);
        assertThat(server.account(nurse.bareJid()).offlineMessages()).hasSize(1);
        assertThat(server.account(romeo.bareJid()).sessions()).hasSize(1);
        assertThat(server.account(romeo.bareJid()).roster())
                .extracting(RosterEntry::subscription)
                .containsExactly(BOTH);
    }

    @Test
    void archives(EmbeddedServer server) {
        server.room(room).persistent();
        Instant then = Instant.parse("1597-01-30T20:00:00Z");
        server.account(romeo.bareJid()).archive().message(then, juliet.bareJid(), "Good night");
        server.room(room).archive().message(then.plusSeconds(60), room.as("Juliet"), "Ay me!");

        assertThat(server.account(romeo.bareJid()).archive().messages()).hasSize(1);
        assertThat(server.room(room).archive().messages()).hasSize(1);
    }

    @Test
    void nodes(EmbeddedServer server) {
        server.node("news").owner(romeo.bareJid()).item("1", "<news xmlns='urn:example'/>");
        server.account(juliet.bareJid())
                .node("urn:example:mood")
                .item("now", "<sad xmlns='urn:example'/>");

        assertThat(server.node("news").items()).hasSize(1);
    }

    @Test
    void time(EmbeddedServer server) {
        server.clock().stop(Instant.parse("1597-01-30T20:00:00Z"));
        server.clock().advance(Duration.ofHours(1));

        romeo.sends(iqGet("time").to(server.domain()).with("<time xmlns='urn:xmpp:time'/>"))
                .receives(
                        iqResult("time")
                                .with(
                                        "<time xmlns='urn:xmpp:time'><tzo>{scansion:any}</tzo>"
                                                + "<utc>1597-01-30T21:00:00Z</utc></time>"));
    }

    @Test
    void stanzas(EmbeddedServer server) {
        server.stream(juliet.fullJid()).next().duplicate();
        server.stream(juliet.fullJid()).next("iq").drop();
        server.stream(juliet.fullJid()).next(stanza -> stanza.attribute("id") == null).swap();

        romeo.sends(chat().id("one").to(juliet.fullJid()));
        romeo.sends(iqGet("two").to(juliet.fullJid()).with(ping()));
        romeo.sends(chat().to(juliet.fullJid()).body("three"));
        romeo.sends(chat().id("four").to(juliet.fullJid()));
        juliet.receivesNext(message().id("one"));
        juliet.receivesNext(message().id("one"));
        juliet.receivesNext(message().id("four"));
        juliet.receivesNext(message().body("three"));
        juliet.receivesNothing();
    }

    @Test
    void streams(EmbeddedServer server) {
        server.stream(juliet.fullJid()).closeWithError("system-shutdown");
        server.stream(romeo.fullJid()).disconnect();

        assertThat(server.sessions()).isEmpty();
        assertThatThrownBy(() -> juliet.receives(message())).isInstanceOf(ConnectionError.class);
        assertThatThrownBy(() -> romeo.receives(message())).isInstanceOf(ConnectionError.class);
    }

    @Test
    void cuts(EmbeddedServer server) {
        server.stream(juliet.fullJid()).disconnectAfterSending(100);
        server.stream(romeo.fullJid()).disconnectAfterReceiving(0);

        assertThat(server.sessions()).hasSize(1);
    }

    @Test
    void halfOpen(EmbeddedServer server) {
        server.stream(juliet.fullJid()).stall();
        romeo.sends(message().body("Anon").to(juliet.fullJid()));
        server.stream(juliet.fullJid()).disconnect();

        juliet.eventually(() -> !juliet.isConnected());
        assertThat(juliet.unread()).isEmpty();
    }

    @Test
    void slow(EmbeddedServer server) {
        server.stream(juliet.fullJid()).addLatency(Duration.ofMinutes(1));
        juliet.sends(message().body("Anon").to(romeo.fullJid()));
        server.clock().advance(Duration.ofMinutes(1));
        romeo.receives(message().body("Anon"));
        server.stream(juliet.fullJid()).resetPace();
    }

    @Test
    void streamManagement(EmbeddedServer server) {
        juliet.sends("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
        EmbeddedStreamManagement management = server.stream(juliet.fullJid()).management();
        server.stream(juliet.fullJid()).disconnect();
        assertThat(management.isHibernating()).isTrue();

        server.clock().advance(Duration.ofMinutes(10));
        assertThat(management.isHibernating()).isFalse();
        assertThatThrownBy(() -> juliet.receivesNothing()).isInstanceOf(StepError.class);
    }

    @Test
    void newcomers(EmbeddedServer server) {
        server.authentication().refuseOnce();
        server.authentication().of(juliet.bareJid()).condition("account-disabled").refuse();
        server.connections().refuse();

        server.stream(juliet.fullJid()).disconnect();
        assertThatThrownBy(juliet::connects).hasMessageContaining("connection refused");
        server.connections().accept();
        assertThatThrownBy(juliet::connects).hasMessageContaining("not-authorized");
        assertThatThrownBy(juliet::connects).hasMessageContaining("account-disabled");
    }

    @Test
    void aServerWithoutAScenario() {
        try (EmbeddedServer server = EmbeddedServer.start()) {
            server.createAccount("romeo", "secret");
            assertThat(server.account("romeo").exists()).isTrue();
        }
    }

    @Test
    void anotherServer() {
        EmbeddedServerOptions options =
                EmbeddedServerOptions.DEFAULT
                        .withDomain("capulet.lit")
                        .withSoftware(new Software("Prosody", "0.12.3", ""))
                        .withContacts(ContactInfo.NONE.with(SUPPORT, "xmpp:help@capulet.lit"))
                        .withExternalServices(
                                ExternalService.of("turn", "turn.capulet.lit", 3478, "udp")
                                        .withSecret("shared with it"))
                        .withUpload(UploadOptions.DEFAULT.withTypes("text/plain", "image/*"));
        try (EmbeddedServer server = EmbeddedServer.start(options)) {
            assertThat(server.domain()).isEqualTo("capulet.lit");
        }
    }
}

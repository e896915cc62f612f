package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.chat;

import org.junit.jupiter.api.Test;
import verona.connection.Tls;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** Logging in by each mechanism: RFC 6120 §6. */
@XmppTest
class LoginTest {

    @Test
    void logsInByScram(
            @Client(mechanism = "SCRAM-SHA-1") XmppClient sha1,
            @Client(mechanism = "SCRAM-SHA-256") XmppClient sha256) {
        assertThat(sha1.session().mechanism()).isEqualTo("SCRAM-SHA-1");
        assertThat(sha256.session().mechanism()).isEqualTo("SCRAM-SHA-256");
        sha1.sends(chat().to(sha256.fullJid()).body("Hello"));
        sha256.receives(chat().from(sha1.fullJid()).body("Hello"));
    }

    /** RFC 5802 §6: the client says that it could bind the login, if the server can't. */
    @Test
    void logsInByWhatTheServerOffersOfSeveral(
            @Client(tls = Tls.REQUIRED, mechanism = "SCRAM-SHA-1-PLUS, SCRAM-SHA-1")
                    XmppClient romeo) {
        assertThat(romeo.session().mechanism()).startsWith("SCRAM-SHA-1");
    }

    @Test
    void refusesWhatItIsNotToUse(
            @Client(mechanism = "EXTERNAL", tls = Tls.DISABLED, connect = LATER) XmppClient romeo) {
        assertThatThrownBy(romeo::connects)
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("authentication failed for romeo-")
                .hasMessageContaining("the server offers only ")
                .hasMessageContaining(
                        ", and the client accepts only EXTERNAL; some of these need TLS");
    }

    @Test
    void needsTlsToBindALogin(
            @Client(mechanism = "SCRAM-SHA-256-PLUS", tls = Tls.DISABLED, connect = LATER)
                    XmppClient romeo) {
        assertThatThrownBy(romeo::connects)
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("some of these need TLS");
    }

    @Test
    void logsInByTheStrongestHash(
            @Client(mechanism = "SCRAM-SHA-512", connect = LATER) XmppClient romeo,
            XmppServer server) {
        assumeEmbedded(server);
        assertThat(romeo.connects().session().mechanism()).isEqualTo("SCRAM-SHA-512");
    }

    /** RFC 5929, RFC 9266. */
    @Test
    void bindsItsLoginToTls(
            @Client(mechanism = "SCRAM-SHA-1-PLUS", tls = Tls.REQUIRED, connect = LATER)
                    XmppClient sha1,
            @Client(mechanism = "SCRAM-SHA-256-PLUS", tls = Tls.DIRECT, connect = LATER)
                    XmppClient sha256,
            @Client(mechanism = "SCRAM-SHA-512-PLUS", tls = Tls.DIRECT, connect = LATER)
                    XmppClient sha512,
            XmppServer server) {
        assumeEmbedded(server);
        assertThat(sha1.connects().session().mechanism()).isEqualTo("SCRAM-SHA-1-PLUS");
        assertThat(sha256.connects().session().mechanism()).isEqualTo("SCRAM-SHA-256-PLUS");
        assertThat(sha512.connects().session().mechanism()).isEqualTo("SCRAM-SHA-512-PLUS");
        // With TLS sessions that are resumed, too.
        sha256.disconnects().connects();
        assertThat(sha256.session().mechanism()).isEqualTo("SCRAM-SHA-256-PLUS");
    }

    /** XEP-0175. */
    @Test
    void logsInAsNobody(
            @Client(mechanism = "ANONYMOUS", connect = LATER) XmppClient guest, XmppServer server) {
        assumeEmbedded(server);
        guest.connects();
        assertThat(guest.session().mechanism()).isEqualTo("ANONYMOUS");
        assertThat(guest.fullJid().toString()).doesNotStartWith(guest.bareJid() + "/");
        guest.sends(chat().to(guest.fullJid()).body("Hello")).receives(chat().body("Hello"));
    }

    private static void assumeEmbedded(XmppServer server) {
        assumeTrue(
                server instanceof EmbeddedServer,
                server.description() + " does not offer it as Verona starts it");
    }
}

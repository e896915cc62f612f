package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.chat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.connection.Authentication;
import verona.connection.Session;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** Clients that authenticate by SASL2: XEP-0388, XEP-0386, XEP-0484 and XEP-0198 §9. */
@XmppTest(authentication = Authentication.SASL2)
class Sasl2ConnectionTest {

    @BeforeEach
    void requireSasl2(XmppServer server) {
        assumeTrue(
                server instanceof EmbeddedServer,
                server.description() + " has no SASL2: Prosody 0.12 has no module for it");
    }

    private static void talk(XmppClient client) {
        client.sends(chat().to(client.fullJid()).body("Hello"))
                .receives(chat().from(client.fullJid()).body("Hello"));
    }

    private static void checkSasl2(XmppClient client) {
        assertThat(client.connects().session().authentication()).isEqualTo(Authentication.SASL2);
        assertThat(client.session().usesBind2()).isTrue();
        talk(client);
        talk(client.disconnects().connects());
    }

    @Test
    void goesOverTcp(@Client(tls = Tls.DISABLED, connect = LATER) XmppClient romeo) {
        checkSasl2(romeo);
    }

    @Test
    void goesOverStartTls(@Client(tls = Tls.REQUIRED, connect = LATER) XmppClient romeo) {
        checkSasl2(romeo);
    }

    @Test
    void goesOverDirectTls(@Client(tls = Tls.DIRECT, connect = LATER) XmppClient romeo) {
        checkSasl2(romeo);
    }

    @Test
    void goesOverWebSocket(
            @Client(transport = Transport.WEBSOCKET, connect = LATER) XmppClient romeo) {
        checkSasl2(romeo);
    }

    @Test
    void takesTheMechanismsOfSasl(
            @Client(mechanism = "SCRAM-SHA-512", connect = LATER) XmppClient romeo,
            @Client(mechanism = "SCRAM-SHA-256-PLUS", tls = Tls.DIRECT, connect = LATER)
                    XmppClient juliet) {
        checkSasl2(romeo);
        assertThat(romeo.session().mechanism()).isEqualTo("SCRAM-SHA-512");
        checkSasl2(juliet);
        assertThat(juliet.session().mechanism()).isEqualTo("SCRAM-SHA-256-PLUS");
    }

    /** XEP-0386 §3.2.1 has no resource that a client chooses. */
    @Test
    void bindsTheResourceThatATestNames(
            @Client(
                            resource = "balcony",
                            streamManagement = StreamManagement.ENABLED,
                            connect = LATER)
                    XmppClient juliet) {
        assertThat(juliet.connects().session().usesBind2()).isFalse();
        assertThat(juliet.session().authentication()).isEqualTo(Authentication.SASL2);
        assertThat(juliet.fullJid().getResourcepart().toString()).isEqualTo("balcony");
        juliet.drops().resumes();
        assertThat(juliet.session().isResumed()).isTrue();
        talk(juliet);
    }

    @Test
    void authenticatesByWhatAClientSaysItself(
            @Client(authentication = Authentication.SASL, connect = LATER) XmppClient romeo) {
        assertThat(romeo.connects().session().authentication()).isEqualTo(Authentication.SASL);
        assertThat(romeo.session().usesBind2()).isFalse();
    }

    @Test
    void resumesWithinTheAuthentication(
            @Client(connect = LATER) XmppClient romeo,
            @Client(streamManagement = StreamManagement.ENABLED, connect = LATER)
                    XmppClient juliet) {
        resumesWithWhatItHasMissed(romeo, juliet);
        assertThat(juliet.session().authentication()).isEqualTo(Authentication.SASL2);
    }

    @Test
    void resumesOverWebSocketByAToken(
            @Client(connect = LATER) XmppClient romeo,
            @Client(
                            authentication = Authentication.FAST,
                            transport = Transport.WEBSOCKET,
                            streamManagement = StreamManagement.ENABLED,
                            connect = LATER)
                    XmppClient juliet) {
        resumesWithWhatItHasMissed(romeo, juliet);
        assertThat(juliet.session().authentication()).isEqualTo(Authentication.FAST);
    }

    private static void resumesWithWhatItHasMissed(XmppClient romeo, XmppClient juliet) {
        romeo.connects();
        juliet.connects().sends(chat().to(romeo.fullJid()).body("Hello"));
        romeo.receives(chat().body("Hello"));
        juliet.drops();
        romeo.sends(chat().to(juliet.fullJid()).body("Good night"));
        juliet.resumes().receives(chat().body("Good night")).receivesNothing();
        assertThat(juliet.session().isResumed()).isTrue();
        assertThat(juliet.unacknowledged()).isEmpty();
        assertThat(juliet.session().handled()).isEqualTo(1);
        talk(juliet);
    }

    @Test
    void authenticatesByATokenTheNextTime(
            @Client(
                            authentication = Authentication.FAST,
                            transport = Transport.TCP,
                            tls = Tls.DISABLED,
                            streamManagement = StreamManagement.DISABLED,
                            connect = LATER)
                    XmppClient romeo) {
        assertThat(romeo.connects().session().authentication()).isEqualTo(Authentication.SASL2);
        for (int i = 0; i < 3; i++) {
            Session session = romeo.disconnects().connects().session();
            assertThat(session.authentication()).isEqualTo(Authentication.FAST);
            assertThat(session.mechanism()).isEqualTo("HT-SHA-256-NONE");
            assertThat(session.usesBind2()).isTrue();
            assertThat(session.toString())
                    .isEqualTo("HT-SHA-256-NONE by FAST and Bind 2 over TCP without TLS");
            talk(romeo);
        }
    }

    /** XEP-0484 §6: by a channel binding where there is one. */
    @Test
    void bindsATokenToTls(
            @Client(authentication = Authentication.FAST, tls = Tls.DIRECT, connect = LATER)
                    XmppClient romeo) {
        String mechanism = romeo.connects().disconnects().connects().session().mechanism();
        boolean exports = Runtime.version().feature() >= 25;
        assertThat(mechanism).isEqualTo(exports ? "HT-SHA-256-EXPR" : "HT-SHA-256-ENDP");
        assertThat(romeo.session().authentication()).isEqualTo(Authentication.FAST);
    }
}

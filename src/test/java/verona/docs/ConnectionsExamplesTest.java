package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.message;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.connection.Authentication;
import verona.connection.Session;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** The fragments of docs/connections.md, run. */
@XmppTest
class ConnectionsExamplesTest {

    @Client(mechanism = "SCRAM-SHA-256, SCRAM-SHA-1", connect = LATER)
    XmppClient benvolio;

    @Client(tls = Tls.DIRECT, connect = LATER)
    XmppClient mercutio;

    @Client(transport = Transport.WEBSOCKET, connect = LATER)
    XmppClient paris;

    @Client(authentication = Authentication.FAST, connect = LATER)
    XmppClient balthasar;

    @Client XmppClient romeo;

    @Client(streamManagement = StreamManagement.ENABLED)
    XmppClient juliet;

    @Test
    void resumes() {
        juliet.drops();
        romeo.sends(message().body("Good night").to(juliet.fullJid()));
        juliet.resumes().receives(message().body("Good night"));
        assertThat(juliet.session().isResumed()).isTrue();
    }

    @Test
    void negotiatesTls() {
        Session session = mercutio.connects().session();
        assertThat(session.tlsVersion()).isEqualTo("TLSv1.3");
        assertThat(session.cipherSuite()).startsWith("TLS_");
    }

    @Test
    void connectsOverWebSocket() {
        assertThat(paris.connects().session().transport()).isEqualTo(Transport.WEBSOCKET);
    }

    @Test
    void authenticatesByAToken(XmppServer server) {
        assumeTrue(server instanceof EmbeddedServer, "Prosody 0.12 has no SASL2");
        assertThat(balthasar.connects().session().usesBind2()).isTrue();
        Session next = balthasar.disconnects().connects().session();
        assertThat(next.authentication()).isEqualTo(Authentication.FAST);
        assertThat(next.mechanism()).startsWith("HT-SHA-256-");
    }

    @Test
    void saysWhatWasNegotiated() {
        assertThat(benvolio.connects().session().mechanism()).isEqualTo("SCRAM-SHA-256");
    }
}

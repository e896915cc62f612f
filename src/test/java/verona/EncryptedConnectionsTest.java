package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.chat;
import static verona.Stanzas.presence;

import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.connection.Session;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.server.XmppServer;

/**
 * Clients that connect in different ways over TCP are clients like any other; {@link
 * WebSocketConnectionTest} has those over WebSocket, which has no STARTTLS (RFC 7395 §3.9).
 */
@XmppTest(transport = Transport.TCP, streamManagement = StreamManagement.DISABLED)
class EncryptedConnectionsTest {

    @Client(tls = Tls.DISABLED)
    XmppClient plain;

    @Client(tls = Tls.IF_OFFERED)
    XmppClient offered;

    @Client(tls = Tls.REQUIRED)
    XmppClient required;

    @Client(tls = Tls.DIRECT)
    XmppClient direct;

    @Test
    void negotiatesTls() {
        assertThat(plain.session().tlsVersion()).isNull();
        for (XmppClient client : new XmppClient[] {offered, required, direct}) {
            Session session = client.session();
            assertThat(session.tlsVersion()).isEqualTo("TLSv1.3");
            assertThat(session.cipherSuite()).startsWith("TLS_");
        }
    }

    @Test
    void knowsTheServersCertificate(XmppServer server) throws Exception {
        X509Certificate certificate = direct.session().certificate();
        assertThat(required.session().certificate()).isEqualTo(certificate);
        assertThat(certificate.getSubjectAlternativeNames().toString()).contains(server.domain());
    }

    @Test
    void exchangesMessagesWithOthers() {
        for (XmppClient romeo : new XmppClient[] {plain, offered, required, direct}) {
            romeo.sends(chat().to(plain.fullJid()).body("Hello"));
            plain.receives(chat().from(romeo.fullJid()).body("Hello"));
            plain.sends(chat().to(romeo.fullJid()).body("Welcome"));
            romeo.receives(chat().from(plain.fullJid()).body("Welcome"));
        }
    }

    /** One record of TLS has 16 KiB. */
    @ParameterizedTest
    @ValueSource(ints = {16_383, 16_384, 16_385, 100_000})
    void exchangesLongMessages(int length) {
        String body = "\u00e9".repeat(length / 2);
        direct.sends(chat().to(required.fullJid()).body(body));
        required.receives(chat().from(direct.fullJid()).body(body));
    }

    @Test
    void isSeenToLeaveWhetherItClosesItsStreamOrIsCut() {
        plain.sends(presence().to(direct.fullJid()));
        for (XmppClient leaving : new XmppClient[] {required, direct}) {
            leaving.sends(presence());
            leaving.receives(presence().from(leaving.fullJid()));
        }
        required.sends(presence().to(plain.fullJid()));
        plain.receives(presence().from(required.fullJid()));
        direct.sends(presence().to(plain.fullJid()));
        plain.receives(presence().from(direct.fullJid()));
        required.disconnects();
        plain.receives(presence().from(required.fullJid()).type("unavailable"));
        direct.drops();
        plain.receives(presence().from(direct.fullJid()).type("unavailable"));
    }

    @Test
    void connectsAgain(@Client(tls = Tls.DIRECT, connect = LATER) XmppClient juliet) {
        for (int i = 0; i < 3; i++) {
            juliet.connects();
            assertThat(juliet.session().tlsVersion()).isEqualTo("TLSv1.3");
            juliet.sends(chat().to(juliet.fullJid()).body("Hello")).receives(chat());
            juliet.disconnects();
        }
    }

    @Test
    void isSecureForSmack() {
        assertThat(direct.connection().isSecureConnection()).isTrue();
        assertThat(required.connection().isSecureConnection()).isTrue();
        assertThat(plain.connection().isSecureConnection()).isFalse();
    }
}

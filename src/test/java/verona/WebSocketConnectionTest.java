package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.chat;
import static verona.Stanzas.presence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.connection.Session;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;

/** Clients that connect over WebSocket are clients like any other. */
@XmppTest(streamManagement = StreamManagement.DISABLED)
class WebSocketConnectionTest {

    @Client(transport = Transport.TCP)
    XmppClient tcp;

    @Client(transport = Transport.WEBSOCKET)
    XmppClient plain;

    @Client(transport = Transport.WEBSOCKET, tls = Tls.DIRECT)
    XmppClient secure;

    @Test
    void negotiates() {
        assertThat(plain.session().transport()).isEqualTo(Transport.WEBSOCKET);
        Session session = secure.session();
        assertThat(session.transport()).isEqualTo(Transport.WEBSOCKET);
        assertThat(session.tlsVersion()).isEqualTo("TLSv1.3");
        assertThat(session.cipherSuite()).startsWith("TLS_");
        assertThat(session.certificate()).isNotNull();
    }

    @Test
    void exchangesMessagesWithOthers() {
        for (XmppClient romeo : new XmppClient[] {tcp, plain, secure}) {
            romeo.sends(chat().to(tcp.fullJid()).body("Hello"));
            tcp.receives(chat().from(romeo.fullJid()).body("Hello"));
            tcp.sends(chat().to(romeo.fullJid()).body("Welcome"));
            romeo.receives(chat().from(tcp.fullJid()).body("Welcome"));
        }
    }

    /** What has one byte of length, two or eight (RFC 6455 §5.2). */
    @ParameterizedTest
    @ValueSource(ints = {1, 125, 126, 10_000, 16_384, 65_535, 65_536, 200_000})
    void exchangesLongMessages(int length) {
        String body = "\u00e9".repeat(length / 2) + "x";
        plain.sends(chat().to(secure.fullJid()).body(body));
        secure.receives(chat().from(plain.fullJid()).body(body));
    }

    @Test
    void isSeenToLeaveWhetherItClosesItsStreamOrIsCut() {
        for (XmppClient leaving : new XmppClient[] {plain, secure}) {
            leaving.sends(presence());
            leaving.receives(presence().from(leaving.fullJid()));
            leaving.sends(presence().to(tcp.fullJid()));
            tcp.receives(presence().from(leaving.fullJid()));
        }
        plain.disconnects();
        tcp.receives(presence().from(plain.fullJid()).type("unavailable"));
        secure.drops();
        tcp.receives(presence().from(secure.fullJid()).type("unavailable"));
    }

    @Test
    void connectsAgain(
            @Client(transport = Transport.WEBSOCKET, connect = LATER) XmppClient juliet) {
        for (int i = 0; i < 3; i++) {
            juliet.connects();
            juliet.sends(chat().to(juliet.fullJid()).body("Hello")).receives(chat());
            juliet.disconnects();
        }
    }

    @Test
    void resumes(
            @Client(transport = Transport.WEBSOCKET, streamManagement = StreamManagement.ENABLED)
                    XmppClient juliet) {
        juliet.drops();
        tcp.sends(chat().to(juliet.fullJid()).body("Good night"));
        juliet.resumes().receives(chat().body("Good night"));
        assertThat(juliet.session().isResumed()).isTrue();
    }
}

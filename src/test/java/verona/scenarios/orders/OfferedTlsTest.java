package verona.scenarios.orders;

import static verona.Stanzas.chat;

import verona.Client;
import verona.Interleavings;
import verona.XmppClient;
import verona.XmppTest;
import verona.connection.Tls;

/** Clients that use TLS where it is offered: it is not where they need no socket. */
@XmppTest(tls = Tls.IF_OFFERED)
class OfferedTlsTest {

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    @Interleavings
    void haveTheirOrdersPlayed() {
        romeo.sends(chat().to(juliet.fullJid()).body("Soft!"));
        juliet.receives(chat().body("Soft!"));
    }
}

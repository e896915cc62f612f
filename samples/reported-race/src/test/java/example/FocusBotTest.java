package example;

import static verona.Orders.together;
import static verona.Stanzas.*;

import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.Client;
import verona.Interleavings;
import verona.Program;
import verona.Received;
import verona.Room;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppRoom;
import verona.XmppTest;
import verona.vocabulary.Disco;

/**
 * The bot comes back to the room, in whatever order the others act. In one order Smack 4.4.3 never
 * returns from {@code MultiUserChat.join}: see the README.
 */
@XmppTest
class FocusBotTest {

    @Client XmppClient romeo;
    @Client XmppClient juliet;
    @Program XmppProgram focus;
    @Room XmppRoom orchard;

    private FocusBot running;

    @BeforeEach
    void start() throws Exception {
        running = new FocusBot(connection(), orchard.as("Focus"));
        running.start();
        romeo.joins(orchard).receives(presence().from(orchard.as("Focus")));
        answers(romeo);
        juliet.joins(orchard);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Interleavings
    void comesBack() {
        together(
                () -> {
                    records();
                    leaves();
                    asksItBack();
                },
                () -> answers(juliet));
        romeo.receives(chat().from(focus.fullJid()).body("I am back"));
    }

    private void answers(XmppClient client) {
        Received question = client.receives(iqGet().from(focus.fullJid()).with(Disco.info()));
        client.sends(
                iqResult(question.id())
                        .to(focus.fullJid())
                        .with(Disco.info().identity("client", "pc", "Balcony")));
        client.receives(chat().from(focus.fullJid()).body("Welcome, Balcony"));
    }

    private void records() {
        romeo.sends(chat().to(focus.fullJid()).body("record"));
        romeo.receives(presence().from(orchard.as("Focus")).status("recording"));
        romeo.receives(chat().from(focus.fullJid()).body("I record"));
    }

    private void leaves() {
        romeo.sends(chat().to(focus.fullJid()).body("leave"));
        romeo.receives(presence().from(orchard.as("Focus")).unavailable());
        romeo.receives(chat().from(focus.fullJid()).body("I have left"));
    }

    private void asksItBack() {
        romeo.sends(chat().to(focus.fullJid()).body("come back"));
        romeo.receives(presence().from(orchard.as("Focus")));
    }

    private XMPPTCPConnection connection() throws XmppStringprepException {
        return new XMPPTCPConnection(
                XMPPTCPConnectionConfiguration.builder()
                        .setXmppDomain(focus.jid().asDomainBareJid())
                        .setHost(focus.host())
                        .setPort(focus.port())
                        .setUsernameAndPassword(focus.jid().getLocalpartOrThrow(), focus.password())
                        .setSslContextFactory(focus::sslContext)
                        .build());
    }
}

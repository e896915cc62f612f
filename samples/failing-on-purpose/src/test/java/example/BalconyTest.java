package example;

import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.vocabulary.Muc;

/** Three scenarios that expect what does not come: see {@code target/verona/index.html}. */
@XmppTest(timeout = "300ms")
class BalconyTest {

    @Client XmppClient romeo;

    @Client(connect = LATER)
    XmppClient juliet;

    @Client(connect = LATER)
    XmppClient nurse;

    @Room XmppRoom room;

    /** She becomes a member, and receives a message about it. */
    @Test
    void makesJulietAnAdmin() {
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                .receives(presence().from(room.as("Romeo")).with(Muc.user().status(201)))
                .receives(groupchat().from(room).emptySubject());
        romeo.sends(iqSet("config1").to(room).with(Muc.config()))
                .receives(iqResult("config1").from(room));

        juliet.connects();
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()))
                .receives(presence().from(room.as("Romeo")))
                .receives(presence().from(room.as("Juliet")))
                .receives(groupchat().from(room).emptySubject());
        romeo.receives(presence().from(room.as("Juliet")));

        romeo.sends(iqSet("member1").to(room).with(Muc.admin().item(member, juliet.bareJid())))
                .receives(iqResult("member1").from(room));
        juliet.receives(
                presence()
                        .from(room.as("Juliet"))
                        .with(Muc.user().status(110).item(admin, participant)));
    }

    /** Juliet receives it. */
    @Test
    void tellsTheNurse() {
        juliet.connects();
        nurse.connects();
        romeo.sends(chat().to(juliet.fullJid()).body("Meet me at Friar Laurence's cell"));
        nurse.receives(chat().from(romeo.fullJid()).body("Meet me at Friar Laurence's cell"));
    }

    /** The namespace of receipts is another. */
    @Test
    void asksForAReceipt() {
        juliet.connects();
        romeo.sends(
                """
                <message to="${Juliet's full JID}" type='chat' id='letter'>
                  <body>By whose direction found'st thou out this place?</body>
                  <request xmlns='urn:xmpp:receipts'/>
                </message>""");
        juliet.receives(
                """
                <message from="${Romeo's full JID}" id='letter'>
                  <request xmlns='urn:xmpp:receipt'/>
                </message>""");
    }
}

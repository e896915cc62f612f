package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jivesoftware.smack.packet.StanzaError.Condition.forbidden;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import java.time.Duration;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.muc.MultiUserChat;
import org.jivesoftware.smackx.muc.MultiUserChatManager;
import org.jivesoftware.smackx.receipts.DeliveryReceiptRequest;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.parts.Resourcepart;
import verona.Client;
import verona.Component;
import verona.Received;
import verona.Room;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppRoom;
import verona.XmppTest;
import verona.connection.StreamManagement;
import verona.server.XmppServer;
import verona.vocabulary.Disco;
import verona.vocabulary.Muc;
import verona.vocabulary.StreamElements;

/**
 * The fragments of docs/scenarios.md and docs/matching.md, run. {@link FragmentsTest} checks that
 * these are the fragments.
 */
@XmppTest(streamManagement = StreamManagement.DISABLED)
class ScenarioExamplesTest {

    @Client XmppClient romeo;

    @Client(connect = LATER)
    XmppClient juliet;

    @Client(account = "romeo", resource = "phone")
    XmppClient romeosPhone;

    @Room XmppRoom room;

    @Component XmppComponent gateway;

    @Test
    void saysStanzasInTypedVocabulary() {
        juliet.connects();
        romeo.sends(chat().to(juliet.fullJid()).body("Hello").with(new DeliveryReceiptRequest()));
        juliet.receives(
                chat().from(romeo.fullJid())
                        .body(anyValue())
                        .with("<request xmlns='urn:xmpp:receipts'/>"));
    }

    @Test
    void saysStanzasAsXmlText() {
        juliet.connects();
        romeo.sends(
                """
                <message to="${Juliet's full JID}" type='chat' id='greeting'>
                  <body>Hello</body>
                  <request xmlns='urn:xmpp:receipts'/>
                </message>""");
        juliet.receives(
                """
                <message from="${Romeo's full JID}" id='{scansion:capture:id}'>
                  <body>{scansion:any}</body>
                  <request xmlns='urn:xmpp:receipts'/>
                </message>""");
        juliet.sends(
                """
                <message to="${Romeo's full JID}">
                  <received xmlns='urn:xmpp:receipts' id='{scansion:capture:id}'/>
                </message>""");

        romeo.receives(
                message()
                        .with(
                                payload("urn:xmpp:receipts", "received")
                                        .withAttribute("id", capture("id"))
                                        .exactly()));
        assertThat(juliet.captured("id")).isEqualTo("greeting");
    }

    @Test
    void speaksStreamManagement() {
        juliet.connects();
        romeo.sends(StreamElements.enable()).receives(StreamElements.enabled());
        romeo.sends(message().to(juliet.fullJid()));
        romeo.sends(StreamElements.requestAck()).receives(StreamElements.ack(1));
    }

    @Test
    void playsAComponent() {
        String nurse = "nurse@" + gateway.jid();
        romeo.sends(chat().to(nurse).body("Where is she?"));
        gateway.receives(chat().from(romeo.fullJid()).to(nurse).body("Where is she?"))
                .sends(chat().from(nurse).to(romeo.fullJid()).body("She is within."));
        romeo.receives(chat().from(nurse).body("She is within."));
    }

    @Test
    void greetsThroughAComponentOfYours(XmppServer server) {
        server.addComponent("greeter.localhost", "secret");
        // connect it to server.host() and server.componentPort()
        try {
            assertThat(server.componentPort()).isPositive();
            romeo.sends(iqGet("items").to(server.domain()).with(Disco.items()))
                    .receives(iqResult("items").with(Disco.items().item("greeter.localhost")));
        } finally {
            server.removeComponent("greeter.localhost");
        }
    }

    @Test
    void takesStepsThatStandForSeveral() {
        juliet.connects();
        romeo.ignores(presence().from(room));
        romeo.joins(room);
        juliet.joins(room.as("Juliet"));
        romeo.receives(presence().from(room.as("Juliet")));

        Received info = romeo.asks(iqGet().to(room).with(Disco.info()));
        assertThat(info).hasPayload(Disco.info().feature("http://jabber.org/protocol/muc"));
        juliet.asks(iqSet().to(room).with(Muc.config()), iqError(forbidden));

        romeo.isFriendOf(juliet);
        juliet.sends(presence());
    }

    @Test
    void saysStanzasInSmacksTypes() {
        juliet.connects();
        romeo.sends(StanzaBuilder.buildMessage().to(juliet.fullJid()).setBody("Hello").build());
        juliet.receives(message().body("Hello"));
    }

    @Test
    void worksWithSmacksManagers() throws Exception {
        MultiUserChat chat =
                MultiUserChatManager.getInstanceFor(romeo.connection())
                        .getMultiUserChat(room.jid());
        chat.create(Resourcepart.from("Romeo")).makeInstant();

        juliet.connects();
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()));
        romeo.eventuallyAsserts(() -> assertThat(chat.getOccupantsCount()).isEqualTo(2));
    }

    @Test
    void showsWhatHasArrived() {
        Received joined =
                romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                        .receives(presence().from(room.as("Romeo")));

        assertThat(joined)
                .isPresence()
                .hasStatus(110, 201)
                .hasPayload("http://jabber.org/protocol/muc#user", "x");
        assertThat(joined.from()).isEqualTo(room.as("Romeo").toString());
        assertThat(joined.xpath("x/item/@affiliation")).isEqualTo("owner");
        assertThat(joined.as(Presence.class).isAvailable()).isTrue();
    }

    @Test
    void greetsInAnOrchard(@Client XmppClient mercutio, @Room XmppRoom orchard) {
        mercutio.sends(presence().to(orchard.as("Mercutio")).with(Muc.join()))
                .receives(presence().from(orchard.as("Mercutio")));
    }

    @Test
    void waitsLonger() {
        juliet.connects();
        romeo.sends(chat().to(juliet.fullJid()).body("Good morrow"));
        juliet.within(Duration.ofSeconds(30)).receives(message().body("Good morrow"));
    }

    @Test
    void sharesAnAccount() {
        assertThat((CharSequence) romeosPhone.bareJid()).isEqualTo(romeo.bareJid());
        assertThatThrownBy(juliet::fullJid).hasMessageContaining("connects");
    }
}

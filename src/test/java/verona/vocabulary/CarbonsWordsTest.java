package verona.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.RequiresFeature;
import verona.XmppClient;
import verona.XmppTest;
import verona.stanza.Xml;

/** Words for carbons: as XEP-0280 writes them, and as a server says them. */
@XmppTest
@RequiresFeature("urn:xmpp:carbons:2")
class CarbonsWordsTest {

    @Client XmppClient romeo;

    @Client(account = "romeo")
    XmppClient phone;

    @Client XmppClient juliet;

    private void enable() {
        phone.sends(iqSet("carbons1").with(Carbons.enable())).receives(iqResult("carbons1"));
    }

    @Test
    void areWrittenAsSpecified() {
        String forwarded =
                "<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client'"
                        + " to='juliet@verona.example' type='chat'><body>Hello</body></message>"
                        + "</forwarded>";
        assertThat(SentPayload.of(Carbons.sent(chat().to("juliet@verona.example").body("Hello"))))
                .isEqualTo(Xml.read("<sent xmlns='urn:xmpp:carbons:2'>" + forwarded + "</sent>"));
        assertThat(
                        SentPayload.of(
                                Carbons.received(chat().to("juliet@verona.example").body("Hello"))))
                .isEqualTo(
                        Xml.read(
                                "<received xmlns='urn:xmpp:carbons:2'>"
                                        + forwarded
                                        + "</received>"));
        assertThat(SentPayload.of(Carbons.enable()))
                .isEqualTo(Xml.read("<enable xmlns='urn:xmpp:carbons:2'/>"));
        assertThat(SentPayload.of(Carbons.disable()))
                .isEqualTo(Xml.read("<disable xmlns='urn:xmpp:carbons:2'/>"));
        assertThat(SentPayload.of(Carbons.privateMessage()))
                .isEqualTo(Xml.read("<private xmlns='urn:xmpp:carbons:2'/>"));
    }

    /** XEP-0280 §7 and §8. */
    @Test
    void aServerCopiesWhatIsSentAndReceived() {
        enable();
        romeo.sends(chat().to(juliet.fullJid()).body("Good morrow"));
        phone.receivesNext(
                        chat().from(romeo.bareJid())
                                .with(Carbons.sent(chat().to(juliet.fullJid()).body(anyValue()))))
                .assertThat()
                .isCarbonOfSent(chat().from(romeo.fullJid()).body("Good morrow"));
        juliet.sends(chat().to(romeo.fullJid()).body("Is the day so young?"));
        phone.receivesNext(chat().with(Carbons.received(chat().body(capture("answer")))))
                .assertThat()
                .isCarbonOfReceived(chat().from(juliet.fullJid()));
        assertThat(phone.captured("answer")).isEqualTo("Is the day so young?");
    }

    /** XEP-0280 §5 and §9. */
    @Test
    void aServerCopiesNeitherWhatIsPrivateNorWhenDisabled() {
        enable();
        romeo.sends(
                chat().to(juliet.fullJid())
                        .body("A secret")
                        .with(Carbons.privateMessage())
                        .with(Delivery.noCopy()));
        juliet.receives(chat().body("A secret"));
        phone.receivesNothing()
                .sends(iqSet("carbons2").with(Carbons.disable()))
                .receives(iqResult("carbons2"));
        romeo.sends(chat().to(juliet.fullJid()).body("Good night"));
        phone.receivesNothing();
    }
}

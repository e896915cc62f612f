package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.forbidden;
import static org.jivesoftware.smack.packet.StanzaError.Condition.gone;
import static org.jivesoftware.smack.packet.StanzaError.Condition.item_not_found;
import static verona.Specs.xmlOf;
import static verona.Stanzas.*;
import static verona.stanza.Subscription.BOTH;

import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StanzaError;
import org.junit.jupiter.api.Test;
import verona.vocabulary.Disco;
import verona.vocabulary.Forms;
import verona.vocabulary.Roster;

class StanzasTest {

    private static final String STANZAS = "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'";

    @Test
    void presenceHasNoTypeOfItsOwn() {
        assertThat(xmlOf(presence().to("room@example/Romeo")))
                .isEqualTo("<presence to='room@example/Romeo'/>");
    }

    @Test
    void presenceHasTheMethodsForRfc6121() {
        assertThat(
                        xmlOf(
                                presence()
                                        .show(Presence.Mode.away)
                                        .status("On the balcony")
                                        .priority(-1)
                                        .lang("en")))
                .isEqualTo(
                        "<presence xml:lang='en'><show>away</show><status>On the balcony</status>"
                                + "<priority>-1</priority></presence>");
    }

    @Test
    void presenceHasTheTypesOfRfc6121() {
        assertThat(xmlOf(presence().unavailable())).isEqualTo("<presence type='unavailable'/>");
        assertThat(xmlOf(presence().subscribe())).isEqualTo("<presence type='subscribe'/>");
        assertThat(xmlOf(presence().subscribed())).isEqualTo("<presence type='subscribed'/>");
        assertThat(xmlOf(presence().unsubscribe())).isEqualTo("<presence type='unsubscribe'/>");
        assertThat(xmlOf(presence().unsubscribed())).isEqualTo("<presence type='unsubscribed'/>");
        assertThat(xmlOf(presence().type(Presence.Type.probe)))
                .isEqualTo("<presence type='probe'/>");
    }

    @Test
    void beingAvailableIsTheLackOfTypeAndShow() {
        assertThat(xmlOf(presence().unavailable().type(Presence.Type.available)))
                .isEqualTo("<presence/>");
        assertThat(xmlOf(presence().show(Presence.Mode.dnd).show(Presence.Mode.available)))
                .isEqualTo("<presence/>");
    }

    @Test
    void messageHasTheMethodsForRfc6121() {
        assertThat(xmlOf(message().id("m1").subject("Love").body("I <3 you").thread("t1")))
                .isEqualTo(
                        "<message id='m1'><subject>Love</subject><body>I &lt;3 you</body>"
                                + "<thread>t1</thread></message>");
    }

    @Test
    void messagesHaveFactoriesOfTheirTypes() {
        assertThat(xmlOf(chat())).isEqualTo("<message type='chat'/>");
        assertThat(xmlOf(groupchat().from("room@example").emptySubject()))
                .isEqualTo("<message type='groupchat' from='room@example'><subject/></message>");
    }

    @Test
    void anIqHasATypeAndAnId() {
        assertThat(xmlOf(iqGet())).isEqualTo("<iq type='get'/>");
        assertThat(xmlOf(iqSet())).isEqualTo("<iq type='set'/>");
        assertThat(xmlOf(iqResult())).isEqualTo("<iq type='result'/>");
        assertThat(xmlOf(iqGet("a"))).isEqualTo("<iq type='get' id='a'/>");
        assertThat(xmlOf(iqSet("b"))).isEqualTo("<iq type='set' id='b'/>");
        assertThat(xmlOf(iqResult("c"))).isEqualTo("<iq type='result' id='c'/>");
        assertThat(xmlOf(iqError("d"))).isEqualTo("<iq type='error' id='d'/>");
    }

    @Test
    void anErrorIsSaidByItsConditionAlone() {
        assertThat(xmlOf(iqError(item_not_found).id("d")))
                .isEqualTo(xmlOf(iqError("d", item_not_found)));
        assertThat(xmlOf(iqError("d", item_not_found)))
                .isEqualTo(
                        "<iq type='error' id='d'><error><item-not-found "
                                + STANZAS
                                + "/></error></iq>");
        assertThat(xmlOf(presence().error(forbidden)))
                .isEqualTo(
                        "<presence type='error'><error><forbidden "
                                + STANZAS
                                + "/></error></presence>");
    }

    @Test
    void anErrorCanBeSaidInDetail() {
        assertThat(
                        xmlOf(
                                stanzaError(gone)
                                        .type(StanzaError.Type.CANCEL)
                                        .by("room@example")
                                        .text("Moved")
                                        .application(payload("urn:example", "moved"))))
                .isEqualTo(
                        "<error type='cancel' by='room@example'><gone "
                                + STANZAS
                                + "/><text "
                                + STANZAS
                                + ">Moved</text><moved xmlns='urn:example'/></error>");
    }

    @Test
    void discoInfoHasIdentitiesFeaturesAndForms() {
        assertThat(
                        xmlOf(
                                Disco.info()
                                        .node("n")
                                        .identity("conference", "text")
                                        .identity("server", "im", "Verona")
                                        .feature("urn:a", "urn:b")
                                        .form(Forms.result())))
                .isEqualTo(
                        "<query xmlns='http://jabber.org/protocol/disco#info' node='n'>"
                                + "<identity category='conference' type='text'/>"
                                + "<identity category='server' type='im' name='Verona'/>"
                                + "<feature var='urn:a'/><feature var='urn:b'/>"
                                + "<x xmlns='jabber:x:data' type='result'/></query>");
    }

    @Test
    void discoItemsHasItems() {
        assertThat(
                        xmlOf(
                                Disco.items()
                                        .node("n")
                                        .item("a@example")
                                        .item("b@example", "B")
                                        .nodeItem("c@example", "leaf")))
                .isEqualTo(
                        "<query xmlns='http://jabber.org/protocol/disco#items' node='n'>"
                                + "<item jid='a@example'/><item jid='b@example' name='B'/>"
                                + "<item jid='c@example' node='leaf'/></query>");
    }

    @Test
    void rosterHasContacts() {
        assertThat(
                        xmlOf(
                                Roster.query()
                                        .ver("")
                                        .item("a@example")
                                        .item(
                                                Roster.item("b@example")
                                                        .name("B")
                                                        .subscription(BOTH)
                                                        .asked()
                                                        .approved()
                                                        .group("Capulets", "Poets"))))
                .isEqualTo(
                        "<query xmlns='jabber:iq:roster' ver=''><item jid='a@example'/>"
                                + "<item jid='b@example' name='B' subscription='both'"
                                + " ask='subscribe' approved='true'><group>Capulets</group>"
                                + "<group>Poets</group></item></query>");
    }

    @Test
    void pingAndAnyOtherPayloadAreElements() {
        assertThat(xmlOf(ping())).isEqualTo("<ping xmlns='urn:xmpp:ping'/>");
        assertThat(xmlOf(payload("urn:xmpp:receipts", "received").withAttribute("id", "1")))
                .isEqualTo("<received xmlns='urn:xmpp:receipts' id='1'/>");
    }

    @Test
    void xmlTextIsSentAsItStands() {
        assertThat(xmlOf(xml(" <presence  to=\"${room}\"/> ")))
                .isEqualTo("<presence  to=\"room@rooms.example\"/>");
    }

    @Test
    void valuesCanStandForWhateverIsThere() {
        assertThat(message().id(capture("id")).body(anyValue()))
                .hasToString(
                        "<message id='{scansion:capture:id}'>"
                                + "<body>{scansion:any}</body></message>");
    }
}

package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** What accounts, rooms and nodes do for users of another server, and when its stream is gone. */
class FederatedPresenceTest extends ServerStreamTests {

    private static final String JULIET = "juliet@capulet.lit/balcony";

    private static final String JOIN = "<x xmlns='http://jabber.org/protocol/muc'/>";

    private RawServerStream to;
    private RawServerStream back;

    /** Streams in both directions, over which stanzas pass. */
    private void join() {
        to = openedToServer().send(KEY);
        back = capulet.accept("back");
        back.require("verify");
        back.send(answer(to, "valid"));
        to.require("result");
        available("rosaline").send(message("juliet@capulet.lit"));
        back.require("result");
        back.send("<db:result from='capulet.lit' to='montague.lit' type='valid'/>");
        back.require("message");
    }

    private void fromJuliet(String stanza) {
        to.send(stanza.replaceFirst(" ", " from='" + JULIET + "' "));
    }

    private Element arrives(String name, String type) {
        return back.first(stanza -> is(stanza, name, type));
    }

    @Test
    void keepsARequestForTheContactAndAnswersIt() {
        join();
        RawClient romeo = interested("romeo");
        fromJuliet("<presence type='subscribe' to='romeo@montague.lit'/>");
        romeo.first(stanza -> is(stanza, "presence", "subscribe"));
        romeo.send("<presence type='subscribed' to='juliet@capulet.lit'/>");
        assertThat(arrives("presence", "subscribed").attribute("to"))
                .isEqualTo("juliet@capulet.lit");
        Element presence = back.require("presence");
        assertThat(presence.attribute("from")).isEqualTo(romeo.jid());
        fromJuliet("<presence type='probe' to='romeo@montague.lit'/>");
        assertThat(back.require("presence").attribute("to")).isEqualTo(JULIET);
        romeo.close();
        assertThat(arrives("presence", "unavailable").attribute("to"))
                .isEqualTo("juliet@capulet.lit");
    }

    @Test
    void asksTheOtherServerForTheContactsPresence() {
        server.account("romeo").contact("juliet@capulet.lit").subscription(Subscription.TO);
        join();
        RawClient romeo = available("romeo");
        Element probe = arrives("presence", "probe");
        assertThat(probe.attribute("from")).isEqualTo(romeo.jid());
        assertThat(probe.attribute("to")).isEqualTo("juliet@capulet.lit");
    }

    @Test
    void saysThatAClientIsGoneWhereItHasDirectedPresence() {
        join();
        RawClient romeo = available("romeo");
        romeo.send("<presence to='" + JULIET + "'/>");
        back.require("presence");
        romeo.close();
        assertThat(arrives("presence", "unavailable").attribute("to")).isEqualTo(JULIET);
    }

    @Test
    void sendsNoCopiesOfWhatOthersHear() {
        join();
        RawClient romeo = available("romeo");
        RawClient phone = available("romeo", "phone");
        phone.ask("set", "", "<enable xmlns='urn:xmpp:carbons:2'/>");
        romeo.send("<message type='chat' to='" + JULIET + "'><body>Hello</body></message>");
        assertThat(back.require("message").child(Element.CLIENT, "body").text()).isEqualTo("Hello");
        assertThat(phone.require("message").toXml()).contains("<sent xmlns='urn:xmpp:carbons:2'>");
        fromJuliet("<message type='chat' to='" + romeo.jid() + "'><body>Good</body></message>");
        assertThat(phone.require("message").toXml()).contains("<received xmlns=");
    }

    @Test
    void takesAnOccupantOutWhoCanNotBeReachedAnyMore() {
        join();
        RawClient romeo = available("romeo");
        String room = "garden@conference.montague.lit";
        server.room("garden").owner("romeo@montague.lit");
        romeo.send("<presence to='" + room + "/Romeo'>" + JOIN + "</presence>");
        romeo.first(stanza -> (room + "/Romeo").equals(stanza.attribute("from")));
        proveTo("conference.montague.lit");
        fromJuliet("<presence to='" + room + "/Juliet'>" + JOIN + "</presence>");
        RawServerStream rooms = capulet.accept("rooms");
        rooms.require("result");
        romeo.first(stanza -> (room + "/Juliet").equals(stanza.attribute("from")));
        rooms.close();
        Element gone = romeo.first(stanza -> is(stanza, "presence", "unavailable"));
        assertThat(gone.attribute("from")).isEqualTo(room + "/Juliet");
        assertThat(gone.toXml()).contains("code='333'");
    }

    @Test
    void sendsEventsToSubscribersElsewhere() {
        join();
        server.node("news").owner("romeo@montague.lit");
        proveTo("pubsub.montague.lit");
        fromJuliet(
                "<iq type='set' id='1' to='pubsub.montague.lit'>"
                        + "<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                        + "<subscribe node='news' jid='juliet@capulet.lit'/></pubsub></iq>");
        RawServerStream service = capulet.accept("pubsub");
        service.require("result");
        service.send("<db:result from='capulet.lit' to='pubsub.montague.lit' type='valid'/>");
        assertThat(service.require("iq").attribute("type")).isEqualTo("result");
        server.node("news").item("1", "<news xmlns='urn:example'/>");
        Element event = service.require("message");
        assertThat(event.attribute("to")).isEqualTo("juliet@capulet.lit");
        assertThat(event.toXml()).contains("<news xmlns='urn:example'/>");
    }

    @Test
    void notifiesContactsElsewhereOfWhatTheyAreInterestedIn() {
        server.account("romeo").contact("juliet@capulet.lit").subscription(Subscription.BOTH);
        join();
        fromJuliet(
                "<presence to='romeo@montague.lit'><c xmlns='http://jabber.org/protocol/caps'"
                        + " hash='sha-1' node='urn:example' ver='1'/></presence>");
        Element question = back.require("iq");
        assertThat(question.attribute("from")).isEqualTo("romeo@montague.lit");
        assertThat(question.attribute("to")).isEqualTo(JULIET);
        fromJuliet(
                "<iq type='result' to='romeo@montague.lit' id='"
                        + question.attribute("id")
                        + "'><query xmlns='http://jabber.org/protocol/disco#info'>"
                        + "<feature var='urn:example:mood+notify'/></query></iq>");
        fromJuliet(
                "<iq type='get' id='after' to='montague.lit'><ping xmlns='urn:xmpp:ping'/></iq>");
        back.require("iq");
        server.account("romeo").node("urn:example:mood").item("1", "<sad xmlns='urn:example'/>");
        Element event = back.require("message");
        assertThat(event.attribute("to")).isEqualTo(JULIET);
        assertThat(event.toXml()).contains("<sad xmlns='urn:example'/>");
    }

    @Test
    void answersRequestsToAccounts() {
        join();
        fromJuliet(
                "<iq type='get' id='1' to='romeo@montague.lit'><vCard xmlns='vcard-temp'/></iq>");
        assertThat(back.require("iq").attribute("id")).isEqualTo("1");
        fromJuliet("<iq type='get' id='2' to='nobody@montague.lit'><query xmlns='a'/></iq>");
        assertThat(condition(back.require("iq"))).isEqualTo("service-unavailable");
    }

    private void proveTo(String service) {
        to.send("<db:result from='capulet.lit' to='" + service + "'>key</db:result>");
        RawServerStream asked = capulet.accept("asked");
        asked.require("verify");
        asked.send(answer(to, "valid").replace("montague.lit", service));
        to.require("result");
        asked.send("</stream:stream>");
        asked.requireEnd();
    }
}

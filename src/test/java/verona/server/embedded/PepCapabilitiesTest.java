package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** XEP-0115 §5 and §6: what a client wants to be notified of is asked for, and verified. */
class PepCapabilitiesTest extends PepTests {

    private final RawClient juliet = available("juliet", "balcony");

    /** XEP-0115 §6.2. */
    @Test
    void asksAClientWhatItsCapabilitiesAre() {
        RawClient phone = bound("juliet", "phone");
        phone.send(presence("x"));
        Element question = phone.first(stanza -> is(stanza, "iq", "get"));
        assertThat(question.attribute("from")).isEqualTo("juliet@localhost");
        assertThat(question.attribute("to")).isEqualTo("juliet@localhost/phone");
        assertThat(question.children().get(0).toXml())
                .isEqualTo(
                        "<query xmlns='http://jabber.org/protocol/disco#info'"
                                + " node='urn:test:client#x'/>");
    }

    @Test
    void asksAClientOnce() {
        RawClient phone = bound("juliet", "phone");
        phone.send(presence("x"));
        phone.first(stanza -> is(stanza, "iq", "get"));
        phone.send(presence("x")).sync();
        assertThat(arrived(phone)).noneMatch(stanza -> is(stanza, "iq", "get"));
    }

    /** XEP-0060 §9.1.2: no stranger learns that there is an account. */
    @Test
    void asksNoStrangersWhereNothingIsOpen() {
        publish(juliet, TUNE, "one");
        RawClient romeo = bound("romeo");
        String presence = presence(ver(TUNE));
        romeo.send(presence.replace("<presence>", "<presence to='juliet@localhost'>"));
        assertThat(romeo.hasNothing()).isTrue();
    }

    /** XEP-0115 §5.4: what is verified is known of all. */
    @Test
    void asksNobodyWhatIsKnown() {
        interested("juliet", "phone", TUNE);
        RawClient tablet = bound("juliet", "tablet");
        tablet.send(presence(ver(TUNE))).sync();
        assertThat(arrived(tablet)).noneMatch(stanza -> is(stanza, "iq", "get"));
        publish(juliet, TUNE, "one");
        assertThat(notified(tablet)).containsExactly("one");
    }

    /** XEP-0115 §5.4: what is not what was promised is believed of the client alone. */
    @Test
    void believesWhatCannotBeVerifiedOfOneClientOnly() {
        RawClient phone = bound("juliet", "phone");
        phone.send(presence("x"));
        answer(phone, phone.first(stanza -> is(stanza, "iq", "get")), TUNE);
        phone.sync();
        RawClient tablet = bound("juliet", "tablet");
        tablet.send(presence("x"));
        tablet.first(stanza -> is(stanza, "iq", "get"));
        publish(juliet, TUNE, "one");
        assertThat(notified(phone)).containsExactly("one");
        assertThat(notified(tablet)).isEmpty();
    }

    /** XEP-0115 §5.4, 2: what is hashed in a way that it does not know. */
    @Test
    void verifiesNothingThatItCannotHash() {
        RawClient phone = bound("juliet", "phone");
        String presence = presence(ver(TUNE)).replace("sha-1", "sha-0");
        phone.send(presence);
        answer(phone, phone.first(stanza -> is(stanza, "iq", "get")), TUNE);
        phone.sync();
        publish(juliet, TUNE, "one");
        assertThat(notified(phone)).containsExactly("one");
        RawClient tablet = bound("juliet", "tablet");
        tablet.send(presence);
        tablet.first(stanza -> is(stanza, "iq", "get"));
    }

    /** XEP-0115 §5.4, 3.3 and 3.4. */
    @Test
    void verifiesNothingThatIsSaidTwice() {
        RawClient phone = bound("juliet", "phone");
        phone.send(presence(ver(TUNE, TUNE)));
        answer(phone, phone.first(stanza -> is(stanza, "iq", "get")), TUNE, TUNE);
        phone.sync();
        RawClient tablet = bound("juliet", "tablet");
        tablet.send(presence(ver(TUNE, TUNE)));
        tablet.first(stanza -> is(stanza, "iq", "get"));
    }

    /** XEP-0115 §5.4, 3.6. */
    @Test
    void leavesFormsOutThatDoNotSayWhatTheyAre() {
        RawClient phone = bound("juliet", "phone");
        phone.send(presence(ver(TUNE)));
        phone.first(stanza -> is(stanza, "iq", "get"));
        phone.send(
                "<iq type='result' id='disco' to='juliet@localhost'>"
                        + "<query xmlns='http://jabber.org/protocol/disco#info'>"
                        + "<identity category='client' type='pc'/>"
                        + "<feature var='http://jabber.org/protocol/tune+notify'/>"
                        + "<x xmlns='jabber:x:data' type='result'><field var='os'/></x>"
                        + "</query></iq>");
        phone.sync();
        RawClient tablet = bound("juliet", "tablet");
        tablet.send(presence(ver(TUNE))).sync();
        assertThat(arrived(tablet)).noneMatch(stanza -> is(stanza, "iq", "get"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq type='error' id='disco' to='juliet@localhost'><error type='cancel'/></iq>",
                "<iq type='result' id='disco' to='juliet@localhost'/>",
                "<iq type='result' id='x' to='juliet@localhost'>%s</iq>",
                "<iq type='result' id='disco' to='romeo@localhost'>%s</iq>",
                "<iq type='result' id='disco' to='nobody@localhost'>%s</iq>",
                "<iq type='result' id='disco'><query"
                        + " xmlns='http://jabber.org/protocol/disco#info' node='other'>"
                        + "<feature var='http://jabber.org/protocol/tune+notify'/></query></iq>",
            })
    void passesOverWhatIsNoAnswer(String answer) {
        RawClient phone = bound("juliet", "phone");
        phone.send(presence("x"));
        phone.first(stanza -> is(stanza, "iq", "get"));
        String info =
                "<query xmlns='http://jabber.org/protocol/disco#info'>"
                        + "<feature var='http://jabber.org/protocol/tune+notify'/></query>";
        phone.send(answer.replace("%s", info)).sync();
        publish(juliet, TUNE, "one");
        assertThat(notified(phone)).isEmpty();
    }

    @Test
    void asksTheContactWhenItMayKnow() {
        publish(juliet, TUNE, "one");
        server.account("juliet").contact("romeo@localhost").subscription(Subscription.TO);
        RawClient romeo = bound("romeo");
        romeo.send(presence(ver(TUNE))).sync();
        assertThat(arrived(romeo))
                .filteredOn(stanza -> is(stanza, "iq", "get"))
                .extracting(question -> question.attribute("from"))
                .containsExactly("romeo@localhost");
        romeo.send("<presence type='subscribe' to='juliet@localhost'/>").sync();
        juliet.send("<presence type='subscribed' to='romeo@localhost'/>").sync();
        Element question = romeo.first(stanza -> is(stanza, "iq", "get"));
        assertThat(question.attribute("from")).isEqualTo("juliet@localhost");
        answer(romeo, question, TUNE);
        assertThat(notified(romeo)).containsExactly("one");
    }

    @Test
    void takesTheFirstAnswerOnly() {
        publish(juliet, TUNE, "one");
        RawClient phone = bound("juliet", "phone");
        phone.send(presence(ver(TUNE)));
        Element question = phone.first(stanza -> is(stanza, "iq", "get"));
        answer(phone, question, TUNE);
        answer(phone, question, TUNE);
        assertThat(notified(phone)).containsExactly("one");
    }
}

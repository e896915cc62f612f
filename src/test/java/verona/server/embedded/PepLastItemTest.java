package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** XEP-0163 §4.3.4: who gets the last item, and when. */
class PepLastItemTest extends PepTests {

    private final RawClient juliet = available("juliet", "balcony");

    /** XEP-0163 §4.3.4. */
    @Test
    void sendsTheLastItemToAClientThatComes() {
        publish(juliet, TUNE, "one");
        publish(juliet, MOOD, "two");
        RawClient phone = bound("juliet", "phone");
        phone.send(presence(ver(TUNE)));
        answer(phone, phone.first(stanza -> is(stanza, "iq", "get")), TUNE);
        Element message = phone.first(stanza -> stanza.name().equals("message"));
        assertThat(event(message).children().get(0).attribute("id")).isEqualTo("one");
        assertThat(message.toXml()).contains("<delay xmlns='urn:xmpp:delay' stamp='");
        assertThat(notified(phone)).isEmpty();
    }

    @Test
    void sendsTheLastItemToAClientOfKnownCapabilities() {
        interested("juliet", "phone", TUNE);
        publish(juliet, TUNE, "one");
        RawClient tablet = bound("juliet", "tablet");
        tablet.send(presence(ver(TUNE)));
        assertThat(notified(tablet)).containsExactly("one");
    }

    /** XEP-0163 §4.3.3: for initial presence alone. */
    @Test
    void sendsTheLastItemOnce() {
        RawClient phone = interested("juliet", "phone", TUNE);
        publish(juliet, TUNE, "one");
        phone.sync().forget();
        phone.send(presence(ver(TUNE)).replace("<c ", "<show>away</show><c ")).sync();
        assertThat(notified(phone)).isEmpty();
        phone.send("<presence type='unavailable'/>").send(presence(ver(TUNE)));
        assertThat(notified(phone)).containsExactly("one");
    }

    /** XEP-0060 §9.2: interests change. */
    @Test
    void sendsTheLastItemsOfWhatAClientIsNewlyInterestedIn() {
        publish(juliet, TUNE, "one");
        publish(juliet, MOOD, "two");
        RawClient phone = interested("juliet", "phone", TUNE);
        phone.send(presence(ver(TUNE, MOOD)));
        answer(phone, phone.first(stanza -> is(stanza, "iq", "get")), TUNE, MOOD);
        assertThat(notified(phone)).containsExactly("two");
        phone.send(presence(ver(MOOD)));
        answer(phone, phone.first(stanza -> is(stanza, "iq", "get")), MOOD);
        publish(juliet, TUNE, "three");
        publish(juliet, MOOD, "four");
        assertThat(notified(phone)).containsExactly("four");
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "on_sub"})
    void sendsNoLastItemWhereTheNodeIsConfiguredOtherwise(String when) {
        publishWith(juliet, TUNE, "one", "send_last_published_item=" + when);
        interested("rosaline", TUNE);
        RawClient phone = bound("juliet", "phone");
        phone.send(presence(ver(TUNE)));
        phone.sync();
        answerAll(phone, TUNE);
        assertThat(notified(phone)).isEmpty();
    }

    /** XEP-0163 §4.3.4: new subscribers too, but nothing twice. */
    @Test
    void sendsTheLastItemWhenTheContactMayKnow() {
        publish(juliet, TUNE, "one");
        publishWith(juliet, MOOD, "two", "access_model=open");
        server.account("juliet").contact("romeo@localhost").subscription(Subscription.TO);
        RawClient romeo = bound("romeo");
        romeo.send(presence(ver(TUNE, MOOD))).sync();
        answerAll(romeo, TUNE, MOOD);
        assertThat(notified(romeo)).containsExactly("two");
        romeo.send("<presence type='subscribe' to='juliet@localhost'/>").sync();
        juliet.send("<presence type='subscribed' to='romeo@localhost'/>").sync();
        assertThat(notified(romeo)).containsExactly("one");
    }

    @Test
    void sendsNoLastItemToWhoMayNotReadIt() {
        publishWith(juliet, TUNE, "one", "access_model=whitelist");
        befriend("juliet", "romeo");
        RawClient romeo = bound("romeo");
        romeo.send(presence(ver(TUNE))).sync();
        answerAll(romeo, TUNE);
        assertThat(notified(romeo)).isEmpty();
    }

    /** XEP-0163 §4.3.2: capabilities go before subscriptions. */
    @Test
    void sendsTheLastItemOnceToWhoIsInterestedAndSubscribed() {
        publish(juliet, TUNE, "one");
        interested("juliet", "tablet", TUNE);
        RawClient phone = bound("juliet", "phone");
        set(phone, "", "<subscribe node='" + TUNE + "' jid='juliet@localhost/phone'/>");
        phone.sync().forget();
        phone.send(presence(ver(TUNE)));
        assertThat(notified(phone)).containsExactly("one");
    }

    @Test
    void sendsTheLastItemToASubscriberWithoutCapabilities() {
        publish(juliet, TUNE, "one");
        RawClient phone = bound("juliet", "phone");
        set(phone, "", "<subscribe node='" + TUNE + "' jid='juliet@localhost/phone'/>");
        phone.sync().forget();
        phone.send("<presence/>");
        assertThat(notified(phone)).containsExactly("one");
    }
}

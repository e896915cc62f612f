package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** XEP-0163 §4, XEP-0060 §9 and XEP-0115: who is notified of what. */
class PepNotificationTest extends PepTests {

    private final RawClient juliet = available("juliet", "balcony");

    /** XEP-0163 §4.3.1. */
    @Test
    void notifiesTheContactsClientsThatAreInterested() {
        befriend("juliet", "romeo");
        RawClient romeo = interested("romeo", TUNE);
        RawClient phone = interested("romeo", "phone", MOOD);
        romeo.sync().forget();
        publish(juliet, TUNE, "one");
        Element message = romeo.require("message");
        assertThat(message.attribute("from")).isEqualTo("juliet@localhost");
        assertThat(message.attribute("to")).isEqualTo("romeo@localhost/test");
        assertThat(message.attribute("type")).isEqualTo("headline");
        assertThat(event(message).toXml(EVENT))
                .isEqualTo(
                        "<items node='http://jabber.org/protocol/tune'>"
                                + "<item id='one' publisher='juliet@localhost'>"
                                + "<event xmlns='http://jabber.org/protocol/tune'/></item></items>");
        assertThat(notified(phone)).isEmpty();
    }

    /** XEP-0163 §4. */
    @Test
    void notifiesTheOwnersOwnClients() {
        RawClient phone = interested("juliet", "phone", TUNE);
        publish(phone, TUNE, "one");
        assertThat(notified(phone)).containsExactly("one");
        assertThat(notified(juliet)).isEmpty();
    }

    /** XEP-0060 §9.1.2. */
    @ParameterizedTest
    @CsvSource({"presence, true", "open, true", "roster, false", "whitelist, false"})
    void notifiesContactsAsTheAccessModelAllows(String model, boolean notifies) {
        befriend("juliet", "romeo");
        RawClient romeo = interested("romeo", TUNE);
        publishWith(juliet, TUNE, "one", "access_model=" + model);
        assertThat(notified(romeo)).hasSize(notifies ? 1 : 0);
    }

    @Test
    void notifiesStrangersNot() {
        RawClient romeo = interested("romeo", TUNE);
        publish(juliet, TUNE, "one");
        assertThat(notified(romeo)).isEmpty();
    }

    /** XEP-0163 §2.3: it takes both. */
    @ParameterizedTest
    @ValueSource(strings = {"TO", "FROM"})
    void notifiesNobodyWhoseSubscriptionIsOneSided(String subscription) {
        server.account("juliet")
                .contact("romeo@localhost")
                .subscription(Subscription.valueOf(subscription));
        RawClient romeo = interested("romeo", TUNE);
        publish(juliet, TUNE, "one");
        assertThat(notified(romeo)).isEmpty();
    }

    /** XEP-0060 §9.1.3. */
    @Test
    void notifiesOfAnOpenNodeWhoHasSentPresence() {
        publishWith(juliet, TUNE, "one", "access_model=open");
        RawClient romeo = bound("romeo");
        String presence = presence(ver(TUNE));
        romeo.send(presence.replace("<presence>", "<presence to='juliet@localhost'>"));
        answer(romeo, romeo.require("iq"), TUNE);
        assertThat(notified(romeo)).containsExactly("one");
        publish(juliet, TUNE, "two");
        assertThat(notified(romeo)).containsExactly("two");
        romeo.send("<presence to='juliet@localhost' type='unavailable'/>").sync();
        publish(juliet, TUNE, "three");
        assertThat(notified(romeo)).isEmpty();
    }

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
    void sendsNoLastItemToWhoMayNotReadIt() {
        publishWith(juliet, TUNE, "one", "access_model=whitelist");
        befriend("juliet", "romeo");
        RawClient romeo = bound("romeo");
        romeo.send(presence(ver(TUNE))).sync();
        answerAll(romeo, TUNE);
        assertThat(notified(romeo)).isEmpty();
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

    @Test
    void notifiesNobodyWhoHasGone() {
        befriend("juliet", "romeo");
        RawClient romeo = interested("romeo", TUNE);
        romeo.send("<presence type='unavailable'/>").sync().forget();
        publish(juliet, TUNE, "one");
        assertThat(notified(romeo)).isEmpty();
    }

    @Test
    void notifiesNobodyWhoHasSaidNothingOfCapabilities() {
        RawClient phone = interested("juliet", "phone", TUNE);
        phone.send("<presence/>").sync().forget();
        publish(juliet, TUNE, "one");
        assertThat(notified(phone)).isEmpty();
        assertThat(notified(juliet)).isEmpty();
    }

    /** XEP-0163 §4.3.2. */
    @Test
    void notifiesOnceWhoIsInterestedAndSubscribed() {
        RawClient phone = interested("juliet", "phone", TUNE);
        publish(juliet, TUNE, "one");
        set(phone, "", "<subscribe node='" + TUNE + "' jid='juliet@localhost'/>");
        set(phone, "", "<subscribe node='" + TUNE + "' jid='juliet@localhost/phone'/>");
        phone.sync().forget();
        publish(juliet, TUNE, "two");
        assertThat(notified(phone)).containsExactly("two");
    }

    /** Other events of a node go to the same clients. */
    @Test
    void notifiesOfChangesToANode() {
        RawClient phone = interested("juliet", "phone", TUNE);
        publishWith(juliet, TUNE, "one", "max_items=2", "notify_config=1");
        phone.sync().forget();
        set(juliet, "", "<retract node='%s' notify='1'><item id='one'/></retract>".formatted(TUNE));
        assertThat(event(phone.require("message")).children().get(0).name()).isEqualTo("retract");
        configure(juliet, "", TUNE, "title=Tunes");
        assertThat(event(phone.require("message")).name()).isEqualTo("configuration");
        owner(juliet, "", "<purge node='" + TUNE + "'/>");
        assertThat(event(phone.require("message")).name()).isEqualTo("purge");
        owner(juliet, "", "<delete node='" + TUNE + "'/>");
        assertThat(event(phone.require("message")).name()).isEqualTo("delete");
    }
}

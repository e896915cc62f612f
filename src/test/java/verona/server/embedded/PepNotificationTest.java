package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** XEP-0163 §4 and XEP-0060 §9: who is notified of what. */
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

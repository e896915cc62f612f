package verona.scenarios.pep;

import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.Received;
import verona.XmppClient;
import verona.scenarios.Inbox;
import verona.scenarios.pubsub.Pubsub;

/** XEP-0163 §4.3.4: who gets the last item, and when. */
class PepLastItemTest extends PepScenarios {

    @Client(account = "juliet")
    XmppClient tablet;

    @Client XmppClient rosaline;

    @BeforeEach
    void julietIsAvailable() {
        ignoresTheOwnersSubscription(tablet);
        isAvailable(juliet);
    }

    /** XEP-0163 §4.3.4, and XEP-0060 §6.1.7 for the time. */
    @Test
    void sendsTheLastItemToAClientThatComes() {
        publishes(TUNE, "one");
        publishes(MOOD, "two");
        Capabilities tune = capabilities(TUNE);
        phone.sends(tune.presence());
        phone.sends(tune.answer(phone.receives(tune.question())));
        Received item = phone.receives(juliets.itemEvent(TUNE, "one"));
        isNotNotified(phone);
        prosodyDiffersFrom("XEP-0060 §6.1.7");
        item.assertThat().hasPayload("urn:xmpp:delay", "delay");
    }

    @Test
    void sendsTheLastItemToAClientOfKnownCapabilities() {
        isInterested(phone, TUNE);
        publishes(TUNE, "one");
        tablet.sends(capabilities(TUNE).presence());
        isNotified(tablet, TUNE, "one");
    }

    /** XEP-0163 §4.3.3: for initial presence alone. */
    @Test
    void sendsTheLastItemOnce() {
        isInterested(phone, TUNE);
        publishes(TUNE, "one");
        Inbox.readAll(phone);
        phone.sends(capabilities(TUNE).presence().show("away"));
        isNotNotified(phone);
        phone.sends(presence().unavailable()).sends(capabilities(TUNE).presence());
        isNotified(phone, TUNE, "one");
    }

    /** XEP-0060 §9.2: interests change. */
    @Test
    void sendsTheLastItemsOfWhatAClientIsNewlyInterestedIn() {
        publishes(TUNE, "one");
        publishes(MOOD, "two");
        isInterested(phone, TUNE);
        changesInterest(TUNE, MOOD);
        isNotified(phone, MOOD, "two");
        changesInterest(MOOD);
        publishes(TUNE, "three");
        publishes(MOOD, "four");
        isNotified(phone, MOOD, "four");
    }

    private void changesInterest(String... nodes) {
        Capabilities capabilities = capabilities(nodes);
        phone.sends(capabilities.presence());
        phone.sends(capabilities.answer(phone.receives(capabilities.question())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "on_sub"})
    void sendsNoLastItemWhereTheNodeIsConfiguredOtherwise(String when) {
        publishesInANodeWith(TUNE, "one", "send_last_published_item=" + when);
        isInterested(rosaline, TUNE);
        becomesInterested(phone, TUNE);
        isNotNotified(phone);
    }

    /** XEP-0163 §4.3.4: new subscribers too, but nothing twice (XEP-0060 §12.2). */
    @Test
    void sendsTheLastItemWhenTheContactMayKnow() {
        publishes(TUNE, "one");
        publishesWith(MOOD, "two", "access_model=open");
        subscribes(juliet, romeo);
        becomesInterested(romeo, TUNE, MOOD);
        isNotified(romeo, MOOD, "two");
        subscribes(romeo, juliet);
        romeo.receives(juliets.itemEvent(TUNE, "one"));
        prosodyDiffersFrom("XEP-0060 §12.2");
        isNotNotified(romeo);
    }

    @Test
    void sendsNoLastItemToWhoMayNotReadIt() {
        publishesWith(TUNE, "one", "access_model=whitelist");
        befriends(romeo);
        becomesInterested(romeo, TUNE);
        isNotNotified(romeo);
    }

    /** XEP-0163 §4.3.2: capabilities go before subscriptions. */
    @Test
    void sendsTheLastItemOnceToWhoIsInterestedAndSubscribed() {
        publishes(TUNE, "one");
        isInterested(tablet, TUNE);
        Pubsub.result(phone, own.set(subscription(TUNE, phone.fullJid())));
        Inbox.readAll(phone);
        phone.sends(capabilities(TUNE).presence());
        isNotified(phone, TUNE, "one");
    }

    @Test
    void sendsTheLastItemToASubscriberWithoutCapabilities() {
        prosodyDiffersFrom("XEP-0163 §4.3.4");
        publishes(TUNE, "one");
        Pubsub.result(phone, own.set(subscription(TUNE, phone.fullJid())));
        Inbox.readAll(phone);
        phone.sends(presence());
        isNotified(phone, TUNE, "one");
    }
}

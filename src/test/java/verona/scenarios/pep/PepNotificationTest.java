package verona.scenarios.pep;

import static verona.Stanzas.*;
import static verona.vocabulary.Pubsub.nodeConfig;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.XmppClient;
import verona.scenarios.Inbox;
import verona.scenarios.Specification;
import verona.scenarios.pubsub.Pubsub;
import verona.stanza.Element;
import verona.stanza.MessageSpec;
import verona.vocabulary.DataForm;
import verona.vocabulary.PubsubEvent;
import verona.vocabulary.PubsubOwner;

/** XEP-0163 §4 and XEP-0060 §9: who is notified of what. */
class PepNotificationTest extends PepScenarios {

    @Client(account = "romeo")
    XmppClient romeosPhone;

    @BeforeEach
    void julietIsAvailable() {
        isAvailable(juliet);
    }

    /** XEP-0163 §4.3.1. */
    @Test
    void notifiesTheContactsClientsThatAreInterested() {
        befriends(romeo);
        isInterested(romeo, TUNE);
        isInterested(romeosPhone, MOOD);
        Inbox.readAll(romeo);
        publishes(TUNE, "one");
        String item =
                "<items node='%s'><item id='one' publisher='%s'><event xmlns='%s'/></item></items>"
                        .formatted(TUNE, juliet.bareJid(), TUNE);
        romeo.receivesNext(juliets.event(item).to(romeo.fullJid()).type("headline"));
        isNotNotified(romeosPhone);
    }

    /** XEP-0163 §4. */
    @Test
    void notifiesTheOwnersOwnClients() {
        isInterested(phone, TUNE);
        publishes(phone, TUNE, "one");
        isNotified(phone, TUNE, "one");
        isNotNotified(juliet);
    }

    /** XEP-0060 §9.1.2, and XEP-0163 §4.3.2 for one notification. */
    @ParameterizedTest
    @CsvSource({
        "presence, true, ''",
        "open, true, ''",
        "roster, false, XEP-0163 §5",
        "whitelist, false, ''",
    })
    void notifiesContactsAsTheAccessModelAllows(String model, boolean notifies, String prosody) {
        prosodyDiffersFrom(prosody);
        Specification.hasLearnedCapabilities(server);
        befriends(romeo);
        isInterested(romeo, TUNE);
        publishesInANodeWith(TUNE, "one", "access_model=" + model);
        if (notifies) {
            romeo.receives(juliets.itemEvent(TUNE, "one"));
            prosodyDiffersFrom("XEP-0163 §4.3.2");
        }
        isNotNotified(romeo);
    }

    @Test
    void notifiesStrangersNot() {
        isInterested(romeo, TUNE);
        publishes(TUNE, "one");
        isNotNotified(romeo);
    }

    /** XEP-0163 §2.3: it takes both. */
    @ParameterizedTest
    @ValueSource(strings = {"TO", "FROM"})
    void notifiesNobodyWhoseSubscriptionIsOneSided(String subscription) {
        if (subscription.equals("TO")) {
            subscribes(juliet, romeo);
        } else {
            subscribes(romeo, juliet);
        }
        isInterested(romeo, TUNE);
        publishes(TUNE, "one");
        isNotNotified(romeo);
    }

    /** XEP-0060 §9.1.3. */
    @Test
    void notifiesOfAnOpenNodeWhoHasSentPresence() {
        prosodyDiffersFrom("XEP-0060 §9.1.3");
        publishesWith(TUNE, "one", "access_model=open");
        Capabilities tune = capabilities(TUNE);
        romeo.sends(tune.presence().to(juliet.bareJid()));
        romeo.sends(tune.answer(romeo.receivesNext(tune.question())));
        isNotified(romeo, TUNE, "one");
        publishes(TUNE, "two");
        isNotified(romeo, TUNE, "two");
        romeo.sends(presence().unavailable().to(juliet.bareJid()));
        publishes(TUNE, "three");
        isNotNotified(romeo);
    }

    @Test
    void notifiesNobodyWhoHasGone() {
        befriends(romeo);
        isInterested(romeo, TUNE);
        romeo.sends(presence().unavailable());
        publishes(TUNE, "one");
        isNotNotified(romeo);
    }

    @Test
    void notifiesNobodyWhoHasSaidNothingOfCapabilities() {
        isInterested(phone, TUNE);
        phone.sends(presence());
        publishes(TUNE, "one");
        isNotNotified(phone);
        isNotNotified(juliet);
    }

    /** XEP-0163 §4.3.2. */
    @Test
    void notifiesOnceWhoIsInterestedAndSubscribed() {
        prosodyDiffersFrom("XEP-0163 §4.3.2");
        isInterested(phone, TUNE);
        publishes(TUNE, "one");
        Pubsub.result(phone, own.set(subscription(TUNE, juliet.bareJid())));
        Pubsub.result(phone, own.set(subscription(TUNE, phone.fullJid())));
        Inbox.readAll(phone);
        publishes(TUNE, "two");
        isNotified(phone, TUNE, "two");
    }

    /** Other events of a node go to the same clients. */
    @Test
    void notifiesOfChangesToANode() {
        isInterested(phone, TUNE);
        publishesInANodeWith(TUNE, "one", "max_items=2");
        phone.receives(juliets.itemEvent(TUNE, "one"));
        Inbox.readAll(phone);
        ask("<retract node='%s' notify='1'><item id='one'/></retract>");
        phone.receivesNext(event(PubsubEvent.retract(TUNE, "one")));
        askAsOwner(PubsubOwner.purge(TUNE));
        phone.receivesNext(event(PubsubEvent.purge(TUNE)));
        askAsOwner(PubsubOwner.delete(TUNE));
        phone.receivesNext(event(PubsubEvent.delete(TUNE)));
    }

    /** XEP-0060 §8.2.5.3. */
    @Test
    void notifiesOfTheConfigurationOfANode() {
        isOptionalOnProsody("XEP-0060 §16.4.4, notify_config");
        isInterested(phone, TUNE);
        publishesInANodeWith(TUNE, "one", "notify_config=1");
        Inbox.readAll(phone);
        DataForm title = nodeConfig().field("pubsub#title", "Tunes");
        askAsOwner(PubsubOwner.configure(TUNE, title));
        phone.receivesNext(message().from(juliet.bareJid()).with(PubsubEvent.configuration(TUNE)));
    }

    private void ask(String request) {
        Pubsub.result(juliet, own.set(of(request)));
    }

    private void askAsOwner(Element request) {
        juliet.sends(iqSet("owner").with(request)).receives(iqResult("owner"));
    }

    private MessageSpec event(Element event) {
        return message().from(juliet.bareJid()).with(event.exactly());
    }

    /** Puts the name of the node into a text. */
    private static String of(String text) {
        return text.formatted(TUNE);
    }
}

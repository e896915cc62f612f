package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;
import verona.vocabulary.Roster;

/** XEP-0060 §6.1 and §6.2. */
class PubsubSubscribeTest extends PubsubScenarios {

    /** §6.1.2. */
    @ParameterizedTest
    @ValueSource(strings = {"JULIET", "FULL", "JULIET/other"})
    void subscribesTheJidThatIsAskedFor(String jid) {
        creates();
        assertThat(set(juliet, subscription(jid)).children())
                .containsExactly(
                        payload(Pubsub.NAMESPACE, "subscription")
                                .withAttribute("jid", named(jid))
                                .withAttribute("subscription", "subscribed")
                                .withAttribute("node", node));
    }

    @Test
    void notifiesEachSubscribedJid() {
        creates();
        isAvailable(balcony);
        isAvailable(juliet);
        juliet.receives(presence().from(balcony.fullJid()));
        balcony.receives(presence().from(juliet.fullJid()));
        isAvailable(romeo);
        subscribes(juliet, juliet.fullJid());
        subscribes(romeo, romeo.bareJid());
        publishes(admin, "one");
        juliet.receivesNext(service.itemEvent(node, "one").to(juliet.fullJid()));
        romeo.receivesNext(service.itemEvent(node, "one").to(romeo.bareJid()));
        balcony.receivesNothing();
    }

    /** §6.1.6. */
    @Test
    void notifiesOnceWhoHasSubscribedTwice() {
        creates();
        subscribes(juliet, juliet.fullJid());
        subscribes(juliet, juliet.fullJid());
        publishes(admin, "one");
        juliet.receivesNext(service.itemEvent(node, "one")).receivesNothing();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // §6.1.3.1
                "jid='ROMEO' | bad-request invalid-jid | §6.1.3.1",
                "jid='romeo@' | bad-request invalid-jid | ''",
                "'' | bad-request jid-required | §17.2, jid-required",
            })
    void refusesToSubscribeSomebodyElse(String jid, String conditions, String prosody) {
        prosodyDiffersFrom(prosody);
        creates();
        assertThat(setError(juliet, "<subscribe node='NODE' " + jid + "/>")).isEqualTo(conditions);
    }

    @Test
    void letsAnOwnerSubscribeOthers() {
        creates();
        subscribes(admin, juliet.fullJid());
        publishes(admin, "one");
        juliet.receivesNext(service.itemEvent(node, "one"));
    }

    @ParameterizedTest
    @CsvSource({
        // §6.1.3.2 to §6.1.3.4
        "presence, not-authorized presence-subscription-required, ''",
        "roster, not-authorized not-in-roster-group, ''",
        "whitelist, not-allowed closed-node, §6.1.3.4",
    })
    void refusesWhomTheAccessModelLeavesOut(String model, String conditions, String prosody) {
        requiresAccessModel(model);
        prosodyDiffersFrom(prosody);
        creates("access_model=" + model, "roster_groups_allowed=Friends");
        assertThat(subscribeError(juliet, juliet.fullJid())).isEqualTo(conditions);
    }

    @Test
    void letsWhoIsSubscribedToAnOwnersPresenceSubscribe() {
        requiresAccessModel("presence");
        creates("access_model=presence");
        admin.sends(presence().subscribed().to(juliet.bareJid()));
        juliet.sends(presence().subscribe().to(admin.bareJid()));
        assertThat(subscribes(juliet, juliet.fullJid())).isEqualTo("subscribed");
    }

    @Test
    void letsWhoIsInAnOwnersRosterGroupSubscribe() {
        requiresAccessModel("roster");
        creates("access_model=roster", "roster_groups_allowed=Friends");
        admin.sends(
                        iqSet("group")
                                .with(
                                        Roster.query()
                                                .item(
                                                        Roster.item(juliet.bareJid())
                                                                .group("Friends"))))
                .receives(iqResult("group"));
        assertThat(subscribes(juliet, juliet.fullJid())).isEqualTo("subscribed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"presence", "roster", "whitelist", "authorize"})
    void letsMembersSubscribeWhateverTheAccessModel(String model) {
        requiresAccessModel(model);
        creates("access_model=" + model);
        affiliates(juliet, "member");
        assertThat(subscribes(juliet, juliet.fullJid())).isEqualTo("subscribed");
    }

    /** §6.1.3.8. */
    @ParameterizedTest
    @ValueSource(strings = {"outcast", "publish-only"})
    void refusesWhoMayNotRead(String affiliation) {
        requires(affiliation + "-affiliation");
        creates();
        affiliates(juliet, affiliation);
        assertThat(subscribeError(juliet, juliet.fullJid())).isEqualTo("forbidden");
    }

    /** §6.1.3.10. */
    @Test
    void refusesWhereTheNodeHasNoSubscribers() {
        isOptionalOnProsody("§16.4.4, subscribe");
        creates("subscribe=0");
        Element answer = Pubsub.error(juliet, service.set(named(subscription(juliet.fullJid()))));
        assertThat(Pubsub.conditions(answer)).isEqualTo("feature-not-implemented unsupported");
        assertThat(answer.toXml()).contains("feature='subscribe'");
    }

    /** §6.1.3.12. */
    @Test
    void refusesWhereThereIsNoSuchNode() {
        assertThat(subscribeError(juliet, juliet.fullJid())).isEqualTo("item-not-found");
    }

    @Test
    void refusesWhereNoNodeIsNamed() {
        assertThat(setError(juliet, "<subscribe jid='JULIET'/>"))
                .isEqualTo("bad-request nodeid-required");
    }

    /** §6.1.7. */
    @ParameterizedTest
    @ValueSource(strings = {"on_sub", "on_sub_and_presence"})
    void sendsTheLastItemToANewSubscriber(String when) {
        creates("send_last_published_item=" + when);
        publishes(admin, "one");
        publishes(admin, "two");
        subscribes(juliet, juliet.fullJid());
        juliet.receivesNext(service.itemEvent(node, "two")).receivesNothing();
    }

    @Test
    void sendsNoItemToANewSubscriberByDefault() {
        creates();
        publishes(admin, "one");
        subscribes(juliet, juliet.fullJid());
        juliet.receivesNothing();
    }

    /** §6.2.2. */
    @Test
    void unsubscribes() {
        creates();
        subscribes(juliet, juliet.fullJid());
        Element answer = set(juliet, unsubscription(juliet.fullJid())).children().get(0);
        assertThat(answer.attribute("subscription")).isEqualTo("none");
        publishes(admin, "one");
        juliet.receivesNothing();
    }

    /** §6.2.3.5: where there are no such ids. */
    @Test
    void unsubscribesWhateverTheSubscriptionId() {
        creates();
        subscribes(juliet, juliet.fullJid());
        set(juliet, "<unsubscribe node='NODE' jid='FULL' subid='x'/>");
    }

    @ParameterizedTest
    @CsvSource({
        // §6.2.3.2 and §6.2.3.3
        "JULIET, unexpected-request not-subscribed",
        "ROMEO, forbidden",
    })
    void refusesToUnsubscribe(String jid, String conditions) {
        creates();
        subscribes(juliet, juliet.fullJid());
        assertThat(setError(juliet, unsubscription(jid))).isEqualTo(conditions);
    }

    /** §6.2.3.4. */
    @Test
    void refusesToUnsubscribeFromNoNode() {
        assertThat(setError(juliet, unsubscription("FULL"))).isEqualTo("item-not-found");
    }

    private static String unsubscription(CharSequence jid) {
        return "<unsubscribe node='NODE' jid='" + jid + "'/>";
    }
}

package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** XEP-0060 §6.1 and §6.2. */
class PubsubSubscribeTest extends PubsubTests {

    private final RawClient juliet = available("juliet");

    /** §6.1.2. */
    @ParameterizedTest
    @ValueSource(strings = {"juliet@localhost", "juliet@localhost/test", "juliet@localhost/other"})
    void subscribesTheJidThatIsAskedFor(String jid) {
        owner();
        Element answer = subscribe(juliet, jid);
        assertThat(answer.children().get(0).toXml())
                .isEqualTo(
                        "<pubsub xmlns='http://jabber.org/protocol/pubsub'><subscription jid='"
                                + jid
                                + "' subscription='subscribed' node='princely_musings'/></pubsub>");
    }

    @Test
    void notifiesEachSubscribedJid() {
        RawClient owner = owner();
        RawClient balcony = available("juliet", "balcony");
        RawClient romeo = available("romeo");
        juliet.sync().forget();
        subscribe(juliet, juliet.jid());
        subscribe(romeo, "romeo@localhost");
        balcony.forget();
        publish(owner, "one");
        assertThat(event(message(juliet)).attribute("node")).isEqualTo(NODE);
        assertThat(message(romeo).attribute("to")).isEqualTo("romeo@localhost");
        assertThat(balcony.hasNothing()).isTrue();
    }

    /** §6.1.6. */
    @Test
    void notifiesOnceWhoHasSubscribedTwice() {
        RawClient owner = owner();
        assertResult(subscribe(juliet, juliet.jid()));
        assertResult(subscribe(juliet, juliet.jid()));
        publish(owner, "one");
        message(juliet);
        assertThat(juliet.hasNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // §6.1.3.1
                "jid='romeo@localhost' | bad-request invalid-jid",
                "jid='romeo@' | bad-request invalid-jid",
                "'' | bad-request jid-required",
            })
    void refusesToSubscribeSomebodyElse(String jid, String conditions) {
        owner();
        Element answer = set(juliet, SERVICE, "<subscribe node='" + NODE + "' " + jid + "/>");
        assertThat(conditions(answer)).isEqualTo(conditions);
    }

    @Test
    void letsAnOwnerSubscribeOthers() {
        RawClient owner = owner();
        assertResult(subscribe(owner, juliet.jid()));
        publish(owner, "one");
        message(juliet);
    }

    @ParameterizedTest
    @CsvSource({
        // §6.1.3.2 to §6.1.3.4
        "presence, not-authorized presence-subscription-required",
        "roster, not-authorized not-in-roster-group",
        "whitelist, not-allowed closed-node",
    })
    void refusesWhomTheAccessModelLeavesOut(String model, String conditions) {
        owner("access_model=" + model, "roster_groups_allowed=Friends");
        assertThat(conditions(subscribe(juliet, juliet.jid()))).isEqualTo(conditions);
    }

    @Test
    void letsWhoIsSubscribedToAnOwnersPresenceSubscribe() {
        owner("access_model=presence");
        server.account("admin").contact("juliet@localhost").subscription(Subscription.FROM);
        assertResult(subscribe(juliet, juliet.jid()));
    }

    @Test
    void letsWhoIsInAnOwnersRosterGroupSubscribe() {
        owner("access_model=roster", "roster_groups_allowed=Friends");
        server.account("admin").contact("juliet@localhost").groups("Friends");
        assertResult(subscribe(juliet, juliet.jid()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"presence", "roster", "whitelist", "authorize"})
    void letsMembersSubscribeWhateverTheAccessModel(String model) {
        RawClient owner = owner("access_model=" + model);
        affiliate(owner, "juliet@localhost", "member");
        assertThat(subscribe(juliet, juliet.jid()).toXml()).contains("subscription='subscribed'");
    }

    /** §6.1.3.8. */
    @ParameterizedTest
    @ValueSource(strings = {"outcast", "publish-only"})
    void refusesWhoMayNotRead(String affiliation) {
        RawClient owner = owner();
        affiliate(owner, "juliet@localhost", affiliation);
        assertThat(condition(subscribe(juliet, juliet.jid()))).isEqualTo("forbidden");
    }

    /** §6.1.3.10. */
    @Test
    void refusesWhereTheNodeHasNoSubscribers() {
        owner("subscribe=0");
        Element answer = subscribe(juliet, juliet.jid());
        assertThat(conditions(answer)).isEqualTo("feature-not-implemented unsupported");
        assertThat(answer.toXml()).contains("feature='subscribe'");
    }

    /** §6.1.3.12. */
    @Test
    void refusesWhereThereIsNoSuchNode() {
        assertThat(condition(subscribe(juliet, juliet.jid()))).isEqualTo("item-not-found");
    }

    @Test
    void refusesWhereNoNodeIsNamed() {
        assertThat(conditions(set(juliet, SERVICE, "<subscribe jid='juliet@localhost'/>")))
                .isEqualTo("bad-request nodeid-required");
    }

    /** §6.1.7. */
    @ParameterizedTest
    @ValueSource(strings = {"on_sub", "on_sub_and_presence"})
    void sendsTheLastItemToANewSubscriber(String when) {
        server.clock().stop(java.time.Instant.parse("1595-01-30T18:00:00Z"));
        RawClient owner = owner("send_last_published_item=" + when);
        publish(owner, "one");
        publish(owner, "two");
        assertResult(subscribe(juliet, juliet.jid()));
        Element message = message(juliet);
        assertThat(event(message).children().get(0).attribute("id")).isEqualTo("two");
        assertThat(message.toXml())
                .contains("<delay xmlns='urn:xmpp:delay' stamp='1595-01-30T18:00:00Z'/>");
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void sendsNoItemToANewSubscriberByDefault() {
        RawClient owner = owner();
        publish(owner, "one");
        assertResult(subscribe(juliet, juliet.jid()));
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** §6.2.2. */
    @Test
    void unsubscribes() {
        RawClient owner = owner();
        subscribe(juliet, juliet.jid());
        Element answer = unsubscribe(juliet.jid());
        assertThat(answer.toXml()).contains("subscription='none'");
        publish(owner, "one");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** §6.2.3.5: where there are no such ids. */
    @Test
    void unsubscribesWhateverTheSubscriptionId() {
        owner();
        subscribe(juliet, juliet.jid());
        assertResult(
                set(
                        juliet,
                        SERVICE,
                        "<unsubscribe node='princely_musings' jid='juliet@localhost/test'"
                                + " subid='x'/>"));
    }

    @ParameterizedTest
    @CsvSource({
        // §6.2.3.2 and §6.2.3.3
        "juliet@localhost, unexpected-request not-subscribed",
        "romeo@localhost, forbidden",
    })
    void refusesToUnsubscribe(String jid, String conditions) {
        owner();
        subscribe(juliet, juliet.jid());
        assertThat(conditions(unsubscribe(jid))).isEqualTo(conditions);
    }

    /** §6.2.3.4. */
    @Test
    void refusesToUnsubscribeFromNoNode() {
        assertThat(condition(unsubscribe(juliet.jid()))).isEqualTo("item-not-found");
    }

    private Element unsubscribe(String jid) {
        return set(juliet, SERVICE, "<unsubscribe node='" + NODE + "' jid='" + jid + "'/>");
    }

    private static Element message(RawClient client) {
        return client.require("message");
    }
}

package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.XmppClient;
import verona.stanza.Element;

/** XEP-0060 §8.8: an owner manages subscriptions. */
class PubsubManageTest extends PubsubScenarios {

    @BeforeEach
    void makeTheNode() {
        creates();
    }

    /** §8.8.1: only those that are in force. */
    @Test
    void listsSubscriptionsThatAreInForce() {
        prosodyDiffersFrom("§8.8.1.2");
        becomesASubscriber(juliet);
        configures("access_model=authorize");
        becomesASubscriber(romeo);
        Element list = ownerGet(admin, "<subscriptions node='NODE'/>");
        assertThat(Pubsub.list(list, "jid")).containsExactly(juliet.fullJid().toString());
        assertThat(list.attribute("node")).isEqualTo(node);
    }

    /** §8.8.2 and §8.8.4. */
    @Test
    void subscribesOthers() {
        changes("<subscription jid='FULL' subscription='subscribed'/>");
        publishes(admin, "one");
        isNotified("subscribed");
        juliet.receivesNext(service.itemEvent(node, "one"));
    }

    /** §8.8.3 and §8.8.4. */
    @Test
    void endsOthersSubscriptions() {
        becomesASubscriber(juliet);
        changes("<subscription jid='FULL' subscription='none'/>");
        publishes(admin, "one");
        isNotified("none");
        juliet.receivesNothing();
    }

    /** Juliet reads the state of her subscription, if the service notifies of it. */
    private void isNotified(String state) {
        if (advertises("subscription-notifications")) {
            juliet.receivesNext(service.subscriptionEvent(node, juliet.fullJid(), state));
        }
    }

    /** §8.8.4. */
    @ParameterizedTest
    @ValueSource(strings = {"subscribed", "none"})
    void notifiesTheSubscriber(String state) {
        requires("subscription-notifications");
        isAvailable(juliet);
        if (state.equals("none")) {
            subscribes(juliet, juliet.fullJid());
        }
        changes("<subscription jid='FULL' subscription='" + state + "'/>");
        juliet.receivesNext(service.subscriptionEvent(node, juliet.fullJid(), state));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<subscription jid='FULL'/>",
                "<subscription jid='FULL' subscription='subscribed'/>"
            })
    void changesNothingThatIsAsItIsToBe(String entry) {
        becomesASubscriber(juliet);
        changes(entry);
        juliet.receivesNothing();
        assertThat(subscribers()).hasSize(1);
    }

    /** §8.8.2.4: what is possible is done. */
    @Test
    void saysWhichSubscriptionsCouldNotBeChanged() {
        prosodyDiffersFrom("§8.8.2.4");
        becomesASubscriber(juliet);
        String entries =
                entry("FULL", "unconfigured")
                        + entry("ROMEO", "subscribed")
                        + entry("@", "subscribed");
        Element answer = Pubsub.error(admin, service.ownerSet(named(list(entries))));
        assertThat(Pubsub.conditions(answer)).isEqualTo("not-acceptable");
        Element refused = answer.child(Pubsub.OWNER, "pubsub").children().get(0);
        assertThat(Pubsub.list(refused, "jid", "subscription"))
                .containsExactly(juliet.fullJid() + " subscribed", "@ none");
        assertThat(subscribers()).hasSize(2);
    }

    /** §8.8.2.4. */
    @Test
    void subscribesNoOutcast() {
        prosodyDiffersFrom("§8.8.2.4");
        affiliates(juliet, "outcast");
        assertThat(
                        ownerSetError(
                                admin,
                                list("<subscription jid='FULL' subscription='subscribed'/>")))
                .isEqualTo("not-acceptable");
    }

    /** §4.1: an outcast has no subscription. */
    @Test
    void endsTheSubscriptionOfAnOutcast() {
        prosodyDiffersFrom("§4.1");
        becomesASubscriber(juliet);
        affiliates(juliet, "outcast");
        juliet.receivesNext(service.subscriptionEvent(node, juliet.fullJid(), "none"));
        publishes(admin, "one");
        juliet.receivesNothing();
    }

    /** §12.14. */
    @Test
    void endsTheSubscriptionOfWhoIsOnTheWhitelistNoMore() {
        requires("subscription-notifications");
        configures("access_model=whitelist");
        affiliates(juliet, "member");
        becomesASubscriber(juliet);
        affiliates(juliet, "none");
        juliet.receivesNext(service.subscriptionEvent(node, juliet.fullJid(), "none"));
    }

    /** §16.4.4, notify_sub. */
    @Test
    void tellsOwnersOfTheEndOfASubscriptionWhereTheNodeIsConfiguredSo() {
        isOptionalOnProsody("§16.4.4, notify_sub");
        configures("notify_sub=1");
        becomesASubscriber(juliet);
        isAvailable(admin);
        changes("<subscription jid='FULL' subscription='none'/>");
        admin.receivesNext(service.subscriptionEvent(node, juliet.fullJid(), "none"));
    }

    @ParameterizedTest
    @CsvSource({
        "romeo, get, NODE, forbidden, ''",
        "romeo, set, NODE, forbidden, ''",
        "admin, get, x, item-not-found, ''",
        "admin, set, x, item-not-found, ''",
        "admin, get, '', bad-request nodeid-required, §8.8.1.3",
    })
    void refusesWhoOrWhatIsAmiss(
            String who, String type, String name, String conditions, String prosody) {
        prosodyDiffersFrom(prosody);
        XmppClient client = who.equals("romeo") ? romeo : admin;
        for (String list : List.of("subscriptions", "affiliations")) {
            String request = named("<%s node='%s'/>".formatted(list, name));
            assertThat(Pubsub.conditions(client, service.request(type, Pubsub.OWNER, request)))
                    .isEqualTo(conditions);
        }
    }

    private void changes(String entries) {
        ownerSet(admin, list(entries));
    }

    private static String entry(String jid, String subscription) {
        return "<subscription jid='%s' subscription='%s'/>".formatted(jid, subscription);
    }

    private static String list(String entries) {
        return "<subscriptions node='NODE'>" + entries + "</subscriptions>";
    }

    private List<String> subscribers() {
        return Pubsub.list(ownerGet(admin, "<subscriptions node='NODE'/>"), "jid");
    }
}

package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0060 §8.8 and §8.9. */
class PubsubManageTest extends PubsubTests {

    private final RawClient owner = owner();

    /** §8.8.1. */
    @Test
    void listsSubscriptionsThatAreInForce() {
        subscriber("juliet");
        configure(owner, SERVICE, NODE, "access_model=authorize");
        subscriber("romeo");
        assertThat(list("subscriptions").children())
                .extracting(s -> s.attribute("jid"))
                .containsExactly("juliet@localhost/test");
        assertThat(list("subscriptions").attribute("node")).isEqualTo(NODE);
    }

    /** §8.8.2 and §8.8.4. */
    @Test
    void subscribesOthers() {
        RawClient juliet = available("juliet");
        assertResult(subscriptions("<subscription jid='%s' subscription='subscribed'/>"));
        assertThat(event(juliet.require("message")).attribute("subscription"))
                .isEqualTo("subscribed");
        publish(owner, "one");
        assertThat(event(juliet.require("message")).name()).isEqualTo("items");
    }

    /** §8.8.3. */
    @Test
    void endsOthersSubscriptions() {
        RawClient juliet = subscriber("juliet");
        assertResult(subscriptions("<subscription jid='%s' subscription='none'/>"));
        assertThat(event(juliet.require("message")).attribute("subscription")).isEqualTo("none");
        publish(owner, "one");
        assertThat(juliet.hasNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<subscription jid='%s'/>",
                "<subscription jid='%s' subscription='subscribed'/>"
            })
    void changesNothingThatIsAsItIsToBe(String entry) {
        RawClient juliet = subscriber("juliet");
        assertResult(subscriptions(entry));
        assertThat(juliet.hasNothing()).isTrue();
        assertThat(list("subscriptions").children()).hasSize(1);
    }

    /** §8.8.2.4: what is possible is done. */
    @Test
    void saysWhichSubscriptionsCouldNotBeChanged() {
        subscriber("juliet");
        Element answer =
                subscriptions(
                        "<subscription jid='%s' subscription='unconfigured'/>"
                                + "<subscription jid='romeo@localhost' subscription='subscribed'/>"
                                + "<subscription jid='@' subscription='subscribed'/>");
        assertThat(condition(answer)).isEqualTo("not-acceptable");
        assertThat(answer.child(OWNER, "pubsub").children().get(0).children())
                .extracting(s -> s.attribute("jid") + " " + s.attribute("subscription"))
                .containsExactly("juliet@localhost/test subscribed", "@ none");
        assertThat(list("subscriptions").children()).hasSize(2);
    }

    @Test
    void subscribesNoOutcast() {
        affiliate(owner, "juliet@localhost", "outcast");
        Element answer = subscriptions("<subscription jid='%s' subscription='subscribed'/>");
        assertThat(condition(answer)).isEqualTo("not-acceptable");
    }

    /** §8.9.1. */
    @Test
    void listsAffiliations() {
        affiliate(owner, "juliet@localhost/test", "outcast");
        assertThat(list("affiliations").children())
                .extracting(a -> a.attribute("jid") + " " + a.attribute("affiliation"))
                .containsExactly("admin@localhost owner", "juliet@localhost outcast");
    }

    /** §8.9.3. */
    @Test
    void takesAffiliationsAway() {
        affiliate(owner, "juliet@localhost", "member");
        assertResult(affiliate(owner, "juliet@localhost", "none"));
        assertThat(list("affiliations").children()).hasSize(1);
    }

    @Test
    void endsTheSubscriptionOfAnOutcast() {
        RawClient juliet = subscriber("juliet");
        affiliate(owner, "juliet@localhost", "outcast");
        assertThat(event(juliet.require("message")).attribute("subscription")).isEqualTo("none");
        publish(owner, "one");
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void endsTheSubscriptionOfWhoIsOnTheWhitelistNoMore() {
        configure(owner, SERVICE, NODE, "access_model=whitelist");
        affiliate(owner, "juliet@localhost", "member");
        RawClient juliet = subscriber("juliet");
        affiliate(owner, "juliet@localhost", "none");
        assertThat(event(juliet.require("message")).attribute("subscription")).isEqualTo("none");
    }

    @Test
    void letsANewOwnerManage() {
        affiliate(owner, "juliet@localhost", "owner");
        assertResult(affiliate(bound("juliet"), "romeo@localhost", "publisher"));
        assertResult(affiliate(bound("juliet", "other"), "admin@localhost", "none"));
    }

    @Test
    void leavesEveryNodeToTheAdministratorToo() {
        affiliate(owner, "juliet@localhost", "owner");
        affiliate(owner, "admin@localhost", "none");
        assertThat(list("affiliations").children()).hasSize(1);
        assertResult(owner(owner, SERVICE, "<delete node='princely_musings'/>"));
    }

    @Test
    void tellsOwnersOfTheEndOfASubscriptionWhereTheNodeIsConfiguredSo() {
        configure(owner, SERVICE, NODE, "notify_sub=1");
        subscriber("juliet");
        owner.send("<presence/>").sync().forget();
        subscriptions("<subscription jid='%s' subscription='none'/>");
        assertThat(event(owner.require("message")).toXml(EVENT))
                .contains("jid='juliet@localhost/test'", "subscription='none'");
    }

    /** §8.9.2.4 and the state chart of §4.1. */
    @ParameterizedTest
    @CsvSource({"owner, member", "owner, publisher", "owner, outcast", "publisher, member"})
    void makesNoTransitionThatIsNotInTheChart(String from, String to) {
        affiliate(owner, "juliet@localhost", from);
        Element answer = affiliate(owner, "juliet@localhost", to);
        assertThat(condition(answer)).isEqualTo("not-acceptable");
        assertThat(answer.toXml()).contains("affiliation='" + from + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "owner, none",
        "publisher, owner",
        "publisher, none",
        "member, publisher",
        "outcast, member"
    })
    void makesTheTransitionsOfTheChart(String from, String to) {
        affiliate(owner, "juliet@localhost", from);
        assertResult(affiliate(owner, "juliet@localhost", to));
    }

    /** §8.9.2.4. */
    @Test
    void leavesNoNodeWithoutAnOwner() {
        Element answer = affiliate(owner, "admin@localhost", "none");
        assertThat(condition(answer)).isEqualTo("not-acceptable");
        assertThat(answer.child(OWNER, "pubsub").toXml())
                .contains("<affiliation jid='admin@localhost' affiliation='owner'/>");
        assertResult(affiliate(owner, "admin@localhost", "owner"));
    }

    @Test
    void saysWhichAffiliationsCouldNotBeChanged() {
        String entries =
                "<affiliation jid='juliet@localhost' affiliation='friend'/>"
                        + "<affiliation jid='romeo@localhost' affiliation='member'/>"
                        + "<affiliation jid='admin@localhost'/>";
        Element answer = affiliations(entries);
        assertThat(answer.child(OWNER, "pubsub").children().get(0).children())
                .extracting(a -> a.attribute("jid") + " " + a.attribute("affiliation"))
                .containsExactly("juliet@localhost none");
        assertThat(list("affiliations").children()).hasSize(2);
    }

    /** §8.9.2.4. */
    @Test
    void refusesARequestThatNamesSomebodyTwice() {
        String entries =
                "<affiliation jid='juliet@localhost' affiliation='member'/>"
                        + "<affiliation jid='juliet@localhost/x' affiliation='outcast'/>";
        assertThat(condition(affiliations(entries))).isEqualTo("bad-request");
        assertThat(list("affiliations").children()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "romeo, get, princely_musings, forbidden",
        "romeo, set, princely_musings, forbidden",
        "admin, get, x, item-not-found",
        "admin, set, x, item-not-found",
        "admin, get, '', bad-request nodeid-required",
    })
    void refusesWhoOrWhatIsAmiss(String who, String type, String node, String conditions) {
        RawClient client = bound(who, "other");
        for (String list : new String[] {"subscriptions", "affiliations"}) {
            String request =
                    "<pubsub xmlns='%s'><%s node='%s'/></pubsub>".formatted(OWNER, list, node);
            assertThat(conditions(client.ask(type, SERVICE, request))).isEqualTo(conditions);
        }
    }

    private Element subscriptions(String entries) {
        return owner(
                owner,
                SERVICE,
                "<subscriptions node='princely_musings'>"
                        + entries.replace("%s", "juliet@localhost/test")
                        + "</subscriptions>");
    }

    private Element affiliations(String entries) {
        return owner(
                owner,
                SERVICE,
                "<affiliations node='princely_musings'>" + entries + "</affiliations>");
    }

    private Element list(String what) {
        Element answer = look(owner, SERVICE, "<" + what + " node='princely_musings'/>");
        assertResult(answer);
        return answer.children().get(0).children().get(0);
    }
}

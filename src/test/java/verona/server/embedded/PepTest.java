package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** XEP-0163: publishing, access, discovery. */
class PepTest extends PepTests {

    private static final String INFO = "<query xmlns='http://jabber.org/protocol/disco#info'%s/>";
    private static final String ITEMS = "<query xmlns='http://jabber.org/protocol/disco#items'%s/>";
    private static final String JULIET = "juliet@localhost";

    private final RawClient juliet = bound("juliet");
    private final RawClient romeo = bound("romeo");

    /** XEP-0163 §6.1. */
    @Test
    void isAnnouncedForEachAccount() {
        assertThat(juliet.ask("get", "", INFO.formatted("")).toXml())
                .contains(
                        "<identity category='account' type='registered'/>"
                                + "<identity category='pubsub' type='pep'/>")
                .contains("pubsub#access-presence'", "pubsub#auto-create'")
                .contains("pubsub#auto-subscribe'", "pubsub#filtered-notifications'")
                .contains("pubsub#last-published'", "pubsub#pubsub-on-a-jid'");
    }

    /** XEP-0163 §3. */
    @Test
    void createsANodeOnPublishing() {
        Element answer = publish(juliet, TUNE, "one");
        assertThat(answer.toXml())
                .contains("<publish node='http://jabber.org/protocol/tune'><item id='one'/>");
        assertThat(ids(items(juliet, "", TUNE))).containsExactly("one");
        assertThat(get(juliet, "", "<affiliations/>").toXml())
                .contains(
                        "<affiliation node='http://jabber.org/protocol/tune' affiliation='owner'");
    }

    @Test
    void createsNoNodeForWhatCannotBePublished() {
        assertThat(conditions(publish(juliet, "", TUNE, "<item/>")))
                .isEqualTo("bad-request payload-required");
        assertThat(condition(items(juliet, "", TUNE))).isEqualTo("item-not-found");
    }

    /** XEP-0163 §5. */
    @Test
    void hasDefaultsOfItsOwn() {
        publish(juliet, TUNE, "one");
        publish(juliet, TUNE, "two");
        assertThat(ids(items(juliet, "", TUNE))).containsExactly("two");
        assertThat(look(juliet, "", "<configure node='" + TUNE + "'/>").toXml())
                .contains("<value>presence</value></field>")
                .contains("<value>on_sub_and_presence</value></field>");
    }

    @Test
    void createsNodesInAdvance() {
        assertResult(create(juliet, "", TUNE, "access_model=open"));
        assertResult(items(romeo, JULIET, TUNE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<create node='x'/>",
                "<publish node='x'><item><a xmlns='x'/></item></publish>"
            })
    void letsNobodyElseMakeNodes(String request) {
        befriend("juliet", "romeo");
        assertThat(condition(set(romeo, JULIET, request))).isEqualTo("forbidden");
        assertThat(condition(items(juliet, "", "x"))).isEqualTo("item-not-found");
    }

    /** XEP-0163 §4.1 and XEP-0060 §9.1.2. */
    @Test
    void showsNodesToThoseWhoMaySeeThePresence() {
        publish(juliet, TUNE, "one");
        assertThat(conditions(items(romeo, JULIET, TUNE)))
                .isEqualTo("not-authorized presence-subscription-required");
        befriend("juliet", "romeo");
        assertThat(ids(items(romeo, JULIET, TUNE))).containsExactly("one");
    }

    /** XEP-0163 §5. */
    @Test
    void showsNodesToARosterGroup() {
        publishWith(juliet, TUNE, "one", "access_model=roster", "roster_groups_allowed=Friends");
        befriend("juliet", "romeo");
        assertThat(conditions(items(romeo, JULIET, TUNE)))
                .isEqualTo("not-authorized not-in-roster-group");
        server.account("juliet").contact("romeo@localhost").groups("Friends");
        assertThat(ids(items(romeo, JULIET, TUNE))).containsExactly("one");
    }

    @Test
    void showsNodesThatAreOnAWhitelistToNobodyElse() {
        publishWith(juliet, TUNE, "one", "access_model=whitelist");
        befriend("juliet", "romeo");
        assertThat(conditions(items(romeo, JULIET, TUNE))).isEqualTo("not-allowed closed-node");
        String entry = "<affiliation jid='romeo@localhost' affiliation='member'/>";
        owner(juliet, "", "<affiliations node='" + TUNE + "'>" + entry + "</affiliations>");
        assertThat(ids(items(romeo, JULIET, TUNE))).containsExactly("one");
    }

    @Test
    void saysThatThereIsNoSuchAccount() {
        assertThat(condition(items(romeo, "nobody@localhost", TUNE)))
                .isEqualTo("service-unavailable");
    }

    /** XEP-0163 §6.2. */
    @Test
    void listsNodesForThoseWhoMaySubscribe() {
        publish(juliet, TUNE, "one");
        configure(juliet, "", TUNE, "title=Tunes");
        publishWith(juliet, MOOD, "one", "access_model=whitelist");
        befriend("juliet", "romeo");
        assertThat(nodes(juliet)).containsExactly(TUNE, MOOD);
        assertThat(nodes(romeo)).containsExactly(TUNE);
        assertThat(romeo.ask("get", JULIET, ITEMS.formatted("")).toXml())
                .contains("jid='juliet@localhost'", "name='Tunes'");
    }

    private static List<String> nodes(RawClient client) {
        Element answer = client.ask("get", JULIET, ITEMS.formatted(""));
        assertResult(answer);
        return answer.children().get(0).children().stream()
                .map(item -> item.attributes().get("node"))
                .toList();
    }

    /** XEP-0030 §8. */
    @Test
    void listsNothingForStrangers() {
        publishWith(juliet, TUNE, "one", "access_model=open");
        assertThat(condition(romeo.ask("get", JULIET, ITEMS.formatted(""))))
                .isEqualTo("service-unavailable");
        assertThat(ids(items(romeo, JULIET, TUNE))).containsExactly("one");
    }

    @Test
    void describesANodeAndItsItems() {
        publish(juliet, TUNE, "one");
        String node = " node='" + TUNE + "'";
        assertThat(juliet.ask("get", "", INFO.formatted(node)).toXml())
                .contains("<identity category='pubsub' type='leaf'/>");
        assertThat(juliet.ask("get", "", ITEMS.formatted(node)).toXml())
                .contains("<item jid='juliet@localhost' name='one'/>");
        assertThat(condition(juliet.ask("get", "", INFO.formatted(" node='x'"))))
                .isEqualTo("item-not-found");
        assertThat(condition(juliet.ask("get", "", ITEMS.formatted(" node='x'"))))
                .isEqualTo("item-not-found");
    }

    /** XEP-0060 §7.1.5. */
    @Test
    void createsANodeAsThePublishingOptionsSay() {
        publishWith(juliet, TUNE, "one", "access_model=open", "max_items=2", "persist_items=true");
        assertResult(publishWith(juliet, TUNE, "two", "access_model=open", "persist_items=1"));
        assertThat(ids(items(romeo, JULIET, TUNE))).containsExactly("one", "two");
    }

    @ParameterizedTest
    @CsvSource({
        "access_model=open, access_model",
        "max_items=max, max_items",
        "persist_items=0, persist_items",
        "itemreply=none, itemreply",
    })
    void publishesNothingWhereTheNodeIsConfiguredOtherwise(String option, String field) {
        publish(juliet, TUNE, "one");
        Element answer =
                publishWith(
                        juliet,
                        TUNE,
                        "two",
                        "send_last_published_item=on_sub_and_presence",
                        option);
        assertThat(conditions(answer)).isEqualTo("conflict precondition-not-met");
        assertThat(answer.toXml()).contains("Field does not match: " + field);
        assertThat(ids(items(juliet, "", TUNE))).containsExactly("one");
    }

    @Test
    void publishesNothingUnderConditionsThatItDoesNotKnow() {
        assertThat(conditions(publishWith(juliet, TUNE, "one", "weather=fine")))
                .isEqualTo("conflict precondition-not-met");
        assertThat(condition(items(juliet, "", TUNE))).isEqualTo("item-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<publish-options/>", "<publish-options node='x'/>"})
    void refusesOptionsThatAreNone(String options) {
        String publish = "<publish node='x'><item><a xmlns='x'/></item></publish>";
        assertThat(condition(set(juliet, "", publish + options))).isEqualTo("bad-request");
    }

    @Test
    void refusesAFormOfSomethingElseAsOptions() {
        String publish = "<publish node='x'><item><a xmlns='x'/></item></publish>";
        String options = "<publish-options>" + config("access_model=open") + "</publish-options>";
        assertThat(condition(set(juliet, "", publish + options))).isEqualTo("bad-request");
    }

    /** XEP-0060 §6.1, and XEP-0163 §4.3.2: without presence, one to the subscribed JID. */
    @Test
    void takesExplicitSubscriptions() {
        publishWith(juliet, TUNE, "one", "access_model=open", "send_last_published_item=on_sub");
        RawClient rosaline = available("rosaline");
        RawClient phone = available("rosaline", "phone");
        rosaline.sync().forget();
        String subscribe = "<subscribe node='" + TUNE + "' jid='rosaline@localhost/test'/>";
        assertThat(set(rosaline, JULIET, subscribe).toXml()).contains("subscription='subscribed'");
        assertThat(notified(rosaline)).containsExactly("one");
        publish(juliet, TUNE, "two");
        assertThat(notified(rosaline)).containsExactly("two");
        assertThat(notified(phone)).isEmpty();
    }

    @Test
    void notifiesASubscriberNoMoreThatMaySeeThePresenceNoMore() {
        publish(juliet, TUNE, "one");
        befriend("juliet", "romeo");
        String subscribe = "<subscribe node='" + TUNE + "' jid='romeo@localhost/test'/>";
        assertResult(set(romeo, JULIET, subscribe));
        publish(juliet, TUNE, "two");
        assertThat(notified(romeo)).contains("two");
        server.account("juliet").contact("romeo@localhost").subscription(Subscription.NONE);
        publish(juliet, TUNE, "three");
        assertThat(notified(romeo)).isEmpty();
    }

    /** XEP-0060 §8.6, from an account's own address. */
    @Test
    void letsTheOwnerApproveOfSubscriptions() {
        RawClient owner = available("juliet", "other");
        create(owner, "", TUNE, "access_model=authorize");
        String subscribe = "<subscribe node='" + TUNE + "' jid='romeo@localhost/test'/>";
        assertThat(set(romeo, JULIET, subscribe).toXml()).contains("subscription='pending'");
        Element request = owner.require("message");
        assertThat(request.attribute("from")).isEqualTo(JULIET);
        String form = request.children().get(0).toXml().replace("'form'", "'submit'");
        String allowed = form.replace("<value>0</value>", "<value>1</value>");
        owner.send("<message id='x'>" + allowed + "</message>");
        assertThat(owner.hasNothing()).isTrue();
        assertThat(event(romeo.require("message")).attribute("subscription"))
                .isEqualTo("subscribed");
    }

    @Test
    void leavesMessagesToOneselfAlone() {
        RawClient phone = available("juliet", "phone");
        juliet.send("<message><body>Do not forget</body></message>");
        assertThat(phone.require("message").toXml()).contains("Do not forget");
    }

    @Test
    void deletesAnAccountsNodesWithIt() {
        publishWith(juliet, TUNE, "one", "access_model=open");
        set(romeo, JULIET, "<subscribe node='" + TUNE + "' jid='romeo@localhost/test'/>");
        romeo.sync().forget();
        server.deleteAccount("juliet");
        assertThat(event(romeo.require("message")).name()).isEqualTo("delete");
        server.createAccount("juliet", "password");
        assertThat(condition(items(romeo, JULIET, TUNE))).isEqualTo("item-not-found");
    }
}

package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0248 §5.3 and §6.1: what subscribers of a collection learn about the nodes in it. */
class PubsubCollectionNotificationTest extends CollectionTests {

    private static void publish(RawClient client, String node, String id) {
        assertResult(publish(client, SERVICE, node, item(id)));
    }

    private static List<String> notifications(RawClient client) {
        List<String> all = new ArrayList<>();
        while (!client.hasNothing()) {
            all.add(notification(client));
        }
        return all;
    }

    /** XEP-0131 §3: the service announces that it sends headers, and which. */
    @Test
    void haveAHeaderThatIsAnnounced() {
        RawClient juliet = bound("juliet");
        String query = "<query xmlns='http://jabber.org/protocol/disco#info'";
        assertThat(juliet.ask("get", SERVICE, query + "/>").toXml())
                .contains("<feature var='" + SHIM + "'/>");
        assertThat(juliet.ask("get", SERVICE, query + " node='" + SHIM + "'/>").toXml())
                .contains("node='" + SHIM + "'", "<feature var='" + SHIM + "#Collection'/>")
                .doesNotContain("SubID");
    }

    /** §5.3.1.1: the notification names the leaf, and in a header the collection. */
    @Test
    void tellWhatIsPublishedInThem() {
        RawClient admin = bound("admin");
        collection(admin, BLOGS);
        leaf(admin, NODE, in(BLOGS));
        RawClient juliet = subscriber("juliet", BLOGS, "items", "1");
        publish(admin, NODE, "1");
        assertResult(
                set(
                        admin,
                        SERVICE,
                        "<retract node='princely_musings' notify='1'><item id='1'/></retract>"));
        assertResult(owner(admin, SERVICE, "<purge node='princely_musings'/>"));
        assertThat(notifications(juliet))
                .containsExactly(
                        "blogs: items princely_musings item 1",
                        "blogs: items princely_musings retract 1",
                        "blogs: purge princely_musings");
    }

    /** §5.3.1.2 and §6.1.1: without options, the nodes of the first level. */
    @Test
    void tellWhichNodesTheyGetAndLose() {
        RawClient admin = bound("admin");
        collection(admin, BLOGS);
        RawClient juliet = available("juliet");
        String subscribe = "<subscribe node='blogs' jid='juliet@localhost'/>";
        assertResult(set(juliet, SERVICE, subscribe));
        leaf(admin, NODE, in(BLOGS), field("notify_config", "1"));
        collection(admin, "inner", in(BLOGS));
        leaf(admin, "deep", in("inner"));
        publish(admin, NODE, "1");
        assertResult(configure(admin, NODE, field("title", "x")));
        assertResult(delete(admin, "deep"));
        assertResult(delete(admin, NODE));
        assertResult(delete(admin, BLOGS));
        assertThat(notifications(juliet))
                .containsExactly(
                        "blogs: create princely_musings",
                        "blogs: create inner",
                        "blogs: configuration princely_musings x null",
                        "blogs: delete princely_musings",
                        "delete blogs");
    }

    /** §6.1: the type and the depth of the subscription decide. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "items | 0   | ''",
                "items | 1   | items leaf item 1",
                "items | 2   | items leaf item 1, items deep item 2",
                "items | all | items leaf item 1, items deep item 2, items deepest item 3",
                "nodes | 0   | ''",
                "nodes | 1   | create new1",
                "nodes | 2   | create new1, create new2",
                "nodes | all | create new1, create new2, create new3",
                "all   | 1   | items leaf item 1, create new1",
                "all   | 2   | items leaf item 1, items deep item 2, create new1, create new2",
            })
    void followTheSubscription(String type, String depth, String expected) {
        RawClient admin = bound("admin");
        collection(admin, BLOGS);
        collection(admin, "one", in(BLOGS));
        collection(admin, "two", in("one"));
        leaf(admin, "leaf", in(BLOGS));
        leaf(admin, "deep", in("one"));
        leaf(admin, "deepest", in("two"));
        RawClient juliet = subscriber("juliet", BLOGS, type, depth);
        publish(admin, "leaf", "1");
        publish(admin, "deep", "2");
        publish(admin, "deepest", "3");
        leaf(admin, "new1", in(BLOGS));
        leaf(admin, "new2", in("one"));
        leaf(admin, "new3", in("two"));
        assertThat(String.join(", ", notifications(juliet)).replace("blogs: ", ""))
                .isEqualTo(expected);
    }

    /** §5.3.1: by each collection once, at its shortest distance; and by the leaf itself. */
    @Test
    void areNamedEach() {
        RawClient admin = bound("admin");
        collection(admin, BLOGS);
        collection(admin, "long", in(BLOGS));
        collection(admin, "news");
        leaf(admin, NODE, in("long", BLOGS, "news"));
        RawClient juliet = subscriber("juliet", BLOGS, "items", "1");
        assertResult(subscription(juliet, "news", "items", "all"));
        assertResult(subscribe(juliet, juliet.jid()));
        publish(admin, NODE, "1");
        assertThat(notifications(juliet))
                .containsExactlyInAnyOrder(
                        "items princely_musings item 1",
                        "blogs: items princely_musings item 1",
                        "news: items princely_musings item 1");
    }

    /** §5.3.2: if the collection is configured to tell. */
    @Test
    void tellWhatIsAssociated() {
        RawClient admin = bound("admin");
        collection(admin, "top");
        collection(admin, BLOGS, in("top"), field("notify_config", "1"));
        leaf(admin, NODE);
        RawClient juliet = subscriber("juliet", BLOGS, "nodes", "1");
        RawClient romeo = subscriber("romeo", "top", "nodes", "2");
        RawClient rosaline = subscriber("rosaline", "top", "nodes", "1");
        assertResult(associate(admin, BLOGS, NODE));
        assertResult(dissociate(admin, BLOGS, NODE));
        assertResult(configure(admin, NODE, in(BLOGS)));
        assertResult(configure(admin, BLOGS, field("notify_config", "0")));
        juliet.sync();
        assertResult(dissociate(admin, BLOGS, NODE));
        List<String> associations =
                List.of(
                        "collection blogs associate princely_musings",
                        "collection blogs dissociate princely_musings",
                        "collection blogs associate princely_musings");
        assertThat(notifications(juliet)).isEqualTo(associations);
        assertThat(notifications(romeo))
                .isEqualTo(associations.stream().map(t -> "top: " + t).toList());
        assertThat(rosaline.hasNothing()).isTrue();
    }

    /** §7.2.1: {@code pubsub#notify_config}, with the children in the form (§8.3). */
    @Test
    void tellTheirConfiguration() {
        RawClient admin = bound("admin");
        collection(admin, BLOGS, field("notify_config", "1"));
        leaf(admin, NODE);
        RawClient juliet = subscriber("juliet", BLOGS, "items", "1");
        assertResult(configure(admin, BLOGS, containing(NODE)));
        Element message = juliet.require("message");
        assertThat(event(message).name()).isEqualTo("configuration");
        assertThat(message.toXml()).contains("<value>princely_musings</value>");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** §5.3.1: the leaf's delivery options count, and the collection's access model. */
    @Test
    void deliverAsTheLeafSays() {
        RawClient admin = bound("admin");
        collection(admin, BLOGS, field("deliver_payloads", "1"));
        leaf(
                admin,
                NODE,
                in(BLOGS),
                field("deliver_payloads", "0"),
                field("access_model", "whitelist"));
        RawClient juliet = subscriber("juliet", BLOGS, "items", "1");
        publish(admin, NODE, "1");
        Element item = event(juliet.require("message")).children().get(0);
        assertThat(item.children()).isEmpty();
        assertResult(configure(admin, NODE, field("deliver_notifications", "0")));
        publish(admin, NODE, "2");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** XEP-0060 §6.3: a form offers the two options for a collection alone. */
    @Test
    void offerOptionsOfTheirSubscriptions() {
        RawClient admin = owner();
        collection(admin, BLOGS);
        RawClient juliet = subscriber("juliet", BLOGS, "items", "all");
        String options = "<options node='%s' jid='" + juliet.jid() + "'/>";
        Element answer = get(juliet, SERVICE, options.formatted(BLOGS));
        assertThat(values(answer, "pubsub#subscription_type")).containsExactly("items");
        assertThat(values(answer, "pubsub#subscription_depth")).containsExactly("all");
        Element defaults = get(juliet, SERVICE, "<default node='blogs'/>");
        assertThat(values(defaults, "pubsub#subscription_type")).containsExactly("nodes");
        assertThat(values(defaults, "pubsub#subscription_depth")).containsExactly("1");
        assertResult(subscribe(juliet, juliet.jid()));
        assertThat(fields(get(juliet, SERVICE, options.formatted(NODE))))
                .doesNotContain("subscription_type", "subscription_depth");
    }

    @ParameterizedTest
    @CsvSource({"some, 1", "items, -1", "items, many", "items, ''"})
    void refuseOtherOptions(String type, String depth) {
        collection(bound("admin"), BLOGS);
        RawClient juliet = bound("juliet");
        assertThat(conditions(subscription(juliet, BLOGS, type, depth)))
                .isEqualTo("bad-request invalid-options");
    }
}

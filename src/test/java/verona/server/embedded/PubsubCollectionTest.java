package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import verona.server.ServerException;
import verona.stanza.Element;

/** XEP-0248: nodes that contain nodes, and what is different about them. */
class PubsubCollectionTest extends CollectionTests {

    private static Element info(RawClient client, String node) {
        String about = node.isEmpty() ? "" : " node='" + node + "'";
        return client.ask(
                "get",
                SERVICE,
                "<query xmlns='http://jabber.org/protocol/disco#info'" + about + "/>");
    }

    /** §5.1: the option is announced, and is off by default. */
    @Test
    void areAnnounced() {
        List<String> features = List.of(PUBSUB + "#collections'", PUBSUB + "#multi-collections'");
        assertThat(info(bound("juliet"), "").toXml()).contains(features);
        try (EmbeddedServer usual = EmbeddedServer.start()) {
            usual.createAccount("admin", "password");
            try (RawClient admin = RawClient.login(usual, "admin", "test")) {
                assertThat(info(admin, "").toXml()).doesNotContain("collections");
                assertRefused(admin);
            }
        }
    }

    /** §7.1.3.1. */
    private static void assertRefused(RawClient admin) {
        leaf(admin, NODE, in("x"), field("children_max", "many"));
        assertThat(fields(look(admin, SERVICE, "<configure node='" + NODE + "'/>")))
                .doesNotContain("node_type", "collection", "children", "children_max");
        for (Element answer :
                List.of(
                        creation(admin, BLOGS, field("node_type", "collection")),
                        configure(admin, NODE, field("node_type", "collection")),
                        associate(admin, NODE, NODE))) {
            assertThat(conditions(answer)).isEqualTo("feature-not-implemented unsupported");
            assertThat(unsupported(answer)).isEqualTo("collections");
        }
        assertThat(discovered(admin, "")).containsExactly(NODE);
    }

    private static String unsupported(Element answer) {
        return String.valueOf(
                answer.child(Element.CLIENT, "error")
                        .child(ERRORS, "unsupported")
                        .attribute("feature"));
    }

    /** §5.2: the service has the nodes of the first level, a collection those in it. */
    @Test
    void areDiscovered() {
        RawClient admin = bound("admin");
        collection(admin, BLOGS, field("title", "Weblog updates"));
        collection(admin, "news", field("title", "News and announcements"));
        leaf(admin, NODE, in(BLOGS), field("title", "Musings"));
        collection(admin, "kingly_ravings", in(BLOGS));
        leaf(admin, "deep", in("kingly_ravings", "news"));
        assertThat(discovered(admin, "")).containsExactly(BLOGS, "news");
        assertThat(discovered(admin, BLOGS)).containsExactly(NODE, "kingly_ravings");
        assertThat(discovered(admin, "kingly_ravings")).containsExactly("deep");
        assertThat(discovered(admin, "news")).containsExactly("deep");
        assertThat(info(admin, BLOGS).toXml())
                .contains("type='collection'", "name='Weblog updates'")
                .doesNotContain("pubsub#max_items");
        assertThat(info(admin, NODE).toXml()).contains("type='leaf'", "pubsub#max_items");
    }

    /** §5.2 and §10.1: a collection's access model alone says who sees what is in it. */
    @Test
    void showTheirNodesToWhoMayReadThem() {
        RawClient admin = bound("admin");
        collection(admin, BLOGS);
        leaf(admin, NODE, in(BLOGS), field("access_model", "whitelist"));
        publish(admin, "item");
        collection(admin, "secret", containing(BLOGS), field("access_model", "whitelist"));
        RawClient juliet = bound("juliet");
        assertThat(discovered(juliet, BLOGS)).containsExactly(NODE);
        assertThat(ids(items(juliet, SERVICE, BLOGS))).containsExactly("item");
        assertThat(conditions(items(juliet, SERVICE, "secret")))
                .isEqualTo("not-allowed closed-node");
        assertThat(discovered(juliet, "")).isEmpty();
    }

    /** §7.3: the defaults of the two kinds differ. */
    @Test
    void haveDefaultsOfTheirOwn() {
        RawClient admin = bound("admin");
        Element answer = look(admin, SERVICE, "<default type='collection'/>");
        assertThat(fields(answer))
                .contains(
                        "title",
                        "description",
                        "node_type",
                        "collection",
                        "children",
                        "children_association_policy",
                        "children_association_whitelist",
                        "children_max",
                        "deliver_notifications",
                        "access_model")
                .doesNotContain("max_items", "persist_items", "publish_model");
        assertThat(values(answer, "pubsub#node_type")).containsExactly("collection");
        assertThat(values(answer, "pubsub#children_association_policy")).containsExactly("owners");
        assertThat(fields(look(admin, SERVICE, "<default type='leaf'/>")))
                .contains("node_type", "collection", "children", "max_items")
                .doesNotContain("children_max");
    }

    /** §7.2.1: forms of collections have no fields about items, those of leaves no policy. */
    @Test
    void haveAConfigurationOfTheirOwn() {
        RawClient admin = bound("admin");
        collection(admin, BLOGS);
        leaf(admin, NODE, in(BLOGS));
        assertThat(fields(look(admin, SERVICE, "<configure node='" + BLOGS + "'/>")))
                .contains("node_type", "collection", "children", "children_max")
                .doesNotContain("max_items", "persist_items");
        assertThat(fields(look(admin, SERVICE, "<configure node='" + NODE + "'/>")))
                .contains("node_type", "collection", "children", "max_items")
                .doesNotContain("children_max", "children_association_policy");
    }

    /** XEP-0060 §7.1.3.2, §7.2.3.5 and §8.5.3.3. */
    @Test
    void haveNoItems() {
        RawClient admin = bound("admin");
        collection(admin, BLOGS, field("persist_items", "1"));
        String retract = "<retract node='blogs'><item id='x'/></retract>";
        for (Element answer :
                List.of(
                        publish(admin, SERVICE, BLOGS, item("x")),
                        publish(admin, SERVICE, BLOGS, ""))) {
            assertThat(conditions(answer)).isEqualTo("feature-not-implemented unsupported");
            assertThat(unsupported(answer)).isEqualTo("publish");
        }
        for (Element answer :
                List.of(
                        set(admin, SERVICE, retract),
                        owner(admin, SERVICE, "<purge node='blogs'/>"))) {
            assertThat(unsupported(answer)).isEqualTo("persistent-items");
        }
        assertThat(conditions(publish(bound("juliet"), SERVICE, BLOGS, item("x"))))
                .isEqualTo("forbidden");
    }

    /** §6.2: the items of all leaves, by leaf. */
    @Test
    void giveTheItemsOfTheirNodes() {
        RawClient admin = bound("admin");
        collection(admin, BLOGS);
        collection(admin, "inner", in(BLOGS));
        leaf(admin, "Romeoance", in(BLOGS));
        leaf(admin, "Julliennui", in("inner"));
        leaf(admin, "empty", in("inner"));
        publish(admin, SERVICE, "Romeoance", item("1"));
        publish(admin, SERVICE, "Romeoance", item("2"));
        publish(admin, SERVICE, "Julliennui", item("3"));
        Element answer = items(bound("juliet"), SERVICE, BLOGS);
        assertThat(answer.children().get(0).children())
                .extracting(items -> items.attribute("node") + " " + items.children().size())
                .containsExactly("Romeoance 2", "Julliennui 1");
        String newest = "<items node='blogs' max_items='1'/>";
        assertThat(ids(get(admin, SERVICE, newest))).containsExactly("2");
    }

    /** §7.2.3.4 and §7.2.4: a leaf becomes a collection and loses its items, never back. */
    @Test
    void areMadeOfLeaves() {
        RawClient admin = owner();
        publish(admin, "item");
        leaf(admin, "leaf");
        assertResult(configure(admin, NODE, field("node_type", "collection"), containing("leaf")));
        assertThat(discovered(admin, NODE)).containsExactly("leaf");
        assertThat(items(admin, SERVICE, NODE).toXml()).doesNotContain("<item");
        assertThat(conditions(configure(admin, NODE, field("node_type", "leaf"))))
                .isEqualTo("not-allowed invalid-options");
        assertThat(configured(admin, NODE, "node_type")).containsExactly("collection");
    }

    /** §8.2: what has been in a deleted collection remains, in its other collections. */
    @Test
    void leaveTheirNodesBehind() {
        RawClient admin = bound("admin");
        collection(admin, BLOGS);
        collection(admin, "news");
        leaf(admin, "orphan", in(BLOGS));
        leaf(admin, NODE, in(BLOGS, "news"));
        assertResult(delete(admin, BLOGS));
        assertThat(discovered(admin, "")).containsExactly("news", "orphan");
        assertThat(configured(admin, "orphan", "collection")).isEmpty();
        assertThat(configured(admin, NODE, "collection")).containsExactly("news");
        collection(admin, BLOGS);
        assertThat(discovered(admin, BLOGS)).isEmpty();
        assertResult(delete(admin, NODE));
        assertThat(configured(admin, "news", "children")).isEmpty();
    }

    /** A test makes them without a client. */
    @Test
    void areMadeByTheTestToo() {
        RawClient admin = bound("admin");
        server.node(BLOGS).owner("juliet@localhost").configure("pubsub#node_type", "collection");
        EmbeddedNode leaf = server.node(NODE).owner("romeo@localhost");
        leaf.configure("pubsub#collection", BLOGS);
        assertThat(discovered(admin, BLOGS)).containsExactly(NODE);
        assertThatThrownBy(() -> server.node(BLOGS).item("1", "<x xmlns='urn:x'/>"))
                .isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> leaf.configure("pubsub#collection", NODE))
                .isInstanceOf(ServerException.class);
    }
}

package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0248 §7.2, §7.5 and §7.6: which nodes are in which collections, and who decides. */
class PubsubAssociationTest extends CollectionTests {

    private static final String INVALID = "not-allowed invalid-options";
    private static final String FULL = "not-allowed max-nodes-exceeded";

    /** §7.2.1: {@code pubsub#children} and {@code pubsub#collection} say the same (§8.3). */
    @Test
    void isConfiguredAtEitherEnd() {
        RawClient admin = bound("admin");
        leaf(admin, "Romeoance");
        leaf(admin, "Julliennui");
        leaf(admin, "third");
        collection(admin, BLOGS, containing("third"));
        assertResult(configure(admin, BLOGS, containing("Romeoance", "Julliennui"), in("")));
        assertThat(configured(admin, BLOGS, "children")).containsExactly("Romeoance", "Julliennui");
        assertThat(configured(admin, "Romeoance", "collection")).containsExactly(BLOGS);
        assertThat(configured(admin, "third", "collection")).isEmpty();
        assertThat(configured(admin, BLOGS, "collection")).isEmpty();

        assertResult(configure(admin, "third", in(BLOGS)));
        assertResult(configure(admin, "Romeoance", in("")));
        assertResult(configure(admin, "Julliennui", field("title", "x")));
        assertThat(configured(admin, BLOGS, "children")).containsExactly("Julliennui", "third");
    }

    /** §7.5 and §7.6. */
    @Test
    void isChangedWithoutTheRestOfTheConfiguration() {
        RawClient admin = bound("admin");
        collection(admin, BLOGS);
        collection(admin, "news", containing(BLOGS));
        leaf(admin, NODE, in("news"));
        assertResult(associate(admin, BLOGS, NODE));
        assertResult(associate(admin, BLOGS, NODE));
        assertThat(configured(admin, NODE, "collection")).containsExactly("news", BLOGS);
        assertResult(dissociate(admin, "news", NODE));
        assertThat(configured(admin, NODE, "collection")).containsExactly(BLOGS);
        assertThat(configured(admin, "news", "children")).containsExactly(BLOGS);
        // §7.6.3.1
        assertThat(conditions(dissociate(admin, "news", NODE))).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blogs | <associate node='x'/>   | item-not-found",
                "x     | <associate node='leaf'/> | item-not-found",
                "blogs | <associate/>            | bad-request nodeid-required",
                "blogs | <other node='leaf'/>    | bad-request",
                "blogs | ''                      | bad-request",
                "''    | <associate node='leaf'/> | bad-request nodeid-required",
                // §7.2.3.1
                "leaf  | <associate node='blogs'/> | not-allowed invalid-options",
            })
    void isRefusedWhereItCannotBe(String collection, String content, String error) {
        RawClient admin = bound("admin");
        collection(admin, BLOGS);
        leaf(admin, "leaf");
        assertThat(conditions(association(admin, collection, content))).isEqualTo(error);
    }

    /** §7.2.3.1: a leaf contains no nodes. */
    @Test
    void isRefusedToLeaves() {
        RawClient admin = owner();
        leaf(admin, "leaf");
        for (Element answer :
                List.of(
                        configure(admin, NODE, containing("leaf")),
                        configure(admin, "leaf", in(NODE)),
                        creation(admin, "new", in(NODE)),
                        creation(admin, "new", containing(NODE)))) {
            assertThat(conditions(answer)).isEqualTo(INVALID);
        }
        assertThat(conditions(creation(admin, "new", in("x")))).isEqualTo("item-not-found");
        assertThat(discovered(admin, "")).containsExactly(NODE, "leaf");
    }

    /** §7.2.3.5 and §7.5.3.3. */
    @Test
    void makesNoCycle() {
        RawClient admin = bound("admin");
        collection(admin, "A");
        collection(admin, "B", in("A"));
        collection(admin, "C", in("B"));
        for (Element answer :
                List.of(
                        associate(admin, "C", "A"),
                        associate(admin, "A", "A"),
                        configure(admin, "A", in("C")),
                        configure(admin, "C", containing("A")),
                        configure(admin, "C", in("B", "C")),
                        creation(
                                admin,
                                "D",
                                field("node_type", "collection"),
                                in("C"),
                                containing("A")),
                        creation(admin, "D", field("node_type", "collection"), in("D")))) {
            assertThat(conditions(answer)).isEqualTo(INVALID);
        }
        assertThat(discovered(admin, "")).containsExactly("A");
        assertThat(discovered(admin, "C")).isEmpty();
        // Two ways to a node are no cycle.
        assertResult(associate(admin, "A", "C"));
    }

    /** §7.2.3.3 and §7.5.3.2. */
    @Test
    void isLimited() {
        RawClient admin = bound("admin");
        leaf(admin, "one");
        leaf(admin, "two");
        collection(admin, BLOGS, field("children_max", "1"), containing("one"));
        for (Element answer :
                List.of(
                        associate(admin, BLOGS, "two"),
                        configure(admin, BLOGS, containing("one", "two")),
                        configure(admin, BLOGS, field("children_max", "0")),
                        configure(admin, "two", in(BLOGS)),
                        creation(admin, "three", in(BLOGS)))) {
            assertThat(conditions(answer)).isEqualTo(FULL);
        }
        assertThat(configured(admin, BLOGS, "children_max")).containsExactly("1");
        assertResult(configure(admin, BLOGS, containing("two")));
        assertResult(configure(admin, BLOGS, field("children_max", ""), containing("one", "two")));
        assertThat(discovered(admin, BLOGS)).containsExactly("two", "one");
    }

    /** §7.2.3.2 and §7.5.3.1. */
    @ParameterizedTest
    @CsvSource({
        "owners,    false, false",
        "whitelist, true,  false",
        "all,       true,  true",
    })
    void followsThePolicy(String policy, boolean juliet, boolean rosaline) {
        RawClient romeo = bound("romeo");
        collection(
                romeo,
                BLOGS,
                field("children_association_policy", policy),
                field("children_association_whitelist", "juliet@localhost"));
        assertThat(adds(romeo, "his")).isTrue();
        assertThat(adds(bound("juliet"), "hers")).isEqualTo(juliet);
        assertThat(adds(bound("rosaline"), "theirs")).isEqualTo(rosaline);
        assertThat(adds(bound("admin"), "its")).isTrue();
    }

    private static boolean adds(RawClient client, String node) {
        leaf(client, node);
        List<String> conditions =
                List.of(
                        outcome(associate(client, BLOGS, node)),
                        outcome(configure(client, node, in(BLOGS))),
                        outcome(creation(client, node + "2", in(BLOGS))));
        assertThat(conditions).containsOnly(conditions.get(0));
        assertThat(conditions.get(0)).isIn("", "forbidden");
        return conditions.get(0).isEmpty();
    }

    private static String outcome(Element answer) {
        return "result".equals(answer.attribute("type")) ? "" : conditions(answer);
    }

    /** §10.1: nobody shows somebody else's nodes to others. */
    @Test
    void isRefusedForNodesOfOthers() {
        RawClient romeo = bound("romeo");
        RawClient juliet = bound("juliet");
        collection(romeo, BLOGS, field("children_association_policy", "all"));
        leaf(juliet, "hers");
        for (Element answer :
                List.of(
                        associate(romeo, BLOGS, "hers"),
                        configure(romeo, BLOGS, containing("hers")),
                        configure(juliet, BLOGS, containing("hers")),
                        associate(bound("rosaline"), BLOGS, "hers"))) {
            assertThat(conditions(answer)).isEqualTo("forbidden");
        }
        assertThat(discovered(romeo, BLOGS)).isEmpty();
    }

    /** §7.6.3.2: owners of either node take it out. */
    @Test
    void isEndedByOwners() {
        RawClient romeo = bound("romeo");
        RawClient juliet = bound("juliet");
        collection(romeo, BLOGS, field("children_association_policy", "all"));
        leaf(juliet, "hers", in(BLOGS));
        assertThat(conditions(dissociate(bound("rosaline"), BLOGS, "hers"))).isEqualTo("forbidden");
        assertResult(dissociate(juliet, BLOGS, "hers"));
        assertResult(associate(juliet, BLOGS, "hers"));
        assertResult(dissociate(romeo, BLOGS, "hers"));
        assertThat(discovered(romeo, BLOGS)).isEmpty();
    }
}

package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0060 §5.1 to §5.5. */
class PubsubDiscoTest extends PubsubTests {

    private static final String INFO = "<query xmlns='http://jabber.org/protocol/disco#info'%s/>";
    private static final String ITEMS = "<query xmlns='http://jabber.org/protocol/disco#items'%s/>";
    private static final String OF_NODE = " node='princely_musings'";

    private final RawClient juliet = bound("juliet");

    @Test
    void isFoundAtTheServer() {
        assertThat(juliet.ask("get", "localhost", ITEMS.formatted("")).toXml())
                .contains("<item jid='pubsub.localhost'/>");
    }

    /** §5.1. */
    @Test
    void tellsWhatItIsAndCan() {
        assertThat(juliet.ask("get", SERVICE, INFO.formatted("")).toXml())
                .contains("<identity category='pubsub' type='service'")
                .contains("<feature var='http://jabber.org/protocol/pubsub'/>")
                .contains("pubsub#access-open'", "pubsub#create-and-configure'")
                .contains("pubsub#subscription-options'", "pubsub#leased-subscription'")
                .doesNotContain("pubsub#auto-create'", "pubsub#multi-subscribe'");
    }

    /** §5.2. */
    @Test
    void listsItsNodesByNameAndTitle() {
        owner("title=Musings");
        Element query = juliet.ask("get", SERVICE, ITEMS.formatted("")).children().get(0);
        assertThat(query.children())
                .extracting(Element::toXml)
                .singleElement()
                .asString()
                .contains("jid='pubsub.localhost'")
                .contains("node='princely_musings'", "name='Musings'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whitelist", "presence", "roster"})
    void hidesNodesFromThoseWhoMayNotSubscribe(String model) {
        RawClient owner = owner("access_model=" + model);
        Element query = juliet.ask("get", SERVICE, ITEMS.formatted("")).children().get(0);
        assertThat(query.children()).isEmpty();
        assertResult(affiliate(owner, "juliet@localhost", "member"));
        query = juliet.ask("get", SERVICE, ITEMS.formatted("")).children().get(0);
        assertThat(query.children()).hasSize(1);
    }

    @Test
    void showsANodeThatSubscriptionsAreApprovedFor() {
        owner("access_model=authorize");
        Element query = juliet.ask("get", SERVICE, ITEMS.formatted("")).children().get(0);
        assertThat(query.children()).hasSize(1);
        assertResult(juliet.ask("get", SERVICE, INFO.formatted(OF_NODE)));
    }

    /** §5.3 and §5.4. */
    @Test
    void tellsWhatANodeIs() {
        RawClient owner = owner("title=Musings", "description=On everything", "max_items=7");
        affiliate(owner, "romeo@localhost", "publisher");
        subscriber("rosaline");
        Element answer = juliet.ask("get", SERVICE, INFO.formatted(OF_NODE));
        assertThat(answer.children().get(0).attribute("node")).isEqualTo(NODE);
        assertThat(answer.toXml())
                .contains("<identity category='pubsub' type='leaf' name='Musings'/>")
                .contains("<value>http://jabber.org/protocol/pubsub#meta-data</value>")
                .contains(value("title", "Musings"), value("description", "On everything"))
                .contains(value("access_model", "open"), value("publish_model", "publishers"))
                .contains(value("max_items", "7"), value("num_subscribers", "1"))
                .contains(value("creator", "admin@localhost"), value("owner", "admin@localhost"))
                .contains(value("publisher", "romeo@localhost"));
    }

    @Test
    void tellsWhenANodeWasMade() {
        server.clock().stop(java.time.Instant.parse("1595-01-30T18:00:00Z"));
        owner();
        assertThat(juliet.ask("get", SERVICE, INFO.formatted(OF_NODE)).toXml())
                .contains(value("creation_date", "1595-01-30T18:00:00Z"));
    }

    private static String value(String field, String value) {
        String type =
                switch (field) {
                    case "creator" -> "jid-single";
                    case "owner", "publisher" -> "jid-multi";
                    case "access_model", "publish_model" -> "list-single";
                    default -> "text-single";
                };
        return "<field var='pubsub#%s' type='%s'><value>%s</value></field>"
                .formatted(field, type, value);
    }

    /** §5.5. */
    @Test
    void listsTheItemsOfANode() {
        RawClient owner = owner();
        publish(owner, "one");
        publish(owner, "two");
        Element query = juliet.ask("get", SERVICE, ITEMS.formatted(OF_NODE)).children().get(0);
        assertThat(query.attribute("node")).isEqualTo(NODE);
        assertThat(query.children())
                .extracting(item -> item.attribute("name"))
                .containsExactly("one", "two");
        assertThat(query.children()).extracting(item -> item.attribute("node")).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"disco#info", "disco#items"})
    void knowsNoOtherNodes(String what) {
        String query = "<query xmlns='http://jabber.org/protocol/%s' node='x'/>".formatted(what);
        assertThat(condition(juliet.ask("get", SERVICE, query))).isEqualTo("item-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disco#info", "disco#items"})
    void tellsNothingOfAClosedNode(String what) {
        owner("access_model=whitelist");
        String query =
                "<query xmlns='http://jabber.org/protocol/%s' node='%s'/>".formatted(what, NODE);
        assertThat(conditions(juliet.ask("get", SERVICE, query)))
                .isEqualTo("not-allowed closed-node");
    }

    @Test
    void answersPings() {
        assertResult(juliet.ask("get", SERVICE, "<ping xmlns='urn:xmpp:ping'/>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pubsub.localhost", "pubsub.localhost/x", "x@pubsub.localhost"})
    void doesNothingElse(String address) {
        Element answer = juliet.ask("get", address, "<query xmlns='jabber:iq:roster'/>");
        assertThat(condition(answer)).isEqualTo("service-unavailable");
    }

    @Test
    void readsNoMessages() {
        juliet.send("<message to='pubsub.localhost'><body>Hello</body></message>");
        assertThat(condition(juliet.next())).isEqualTo("service-unavailable");
    }
}

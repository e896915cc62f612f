package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0060 §7.1 but for options, and §4.3. */
class PubsubPublishTest extends PubsubTests {

    /** §7.1.2. */
    @Test
    void namesTheItemInItsAnswer() {
        RawClient owner = owner();
        assertThat(publish(owner, "one").children().get(0).toXml())
                .isEqualTo(
                        "<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                                + "<publish node='princely_musings'><item id='one'/></publish>"
                                + "</pubsub>");
    }

    /** §7.1.1: an id of its own for each. */
    @Test
    void givesAnIdToAnItemThatHasNone() {
        RawClient owner = owner();
        publish(owner, SERVICE, NODE, "<item id=''><entry xmlns='urn:x'/></item>");
        Element answer = publish(owner, SERVICE, NODE, "<item><entry xmlns='urn:x'/></item>");
        Element item = answer.children().get(0).children().get(0).children().get(0);
        assertThat(ids(items(owner, SERVICE, NODE)))
                .doesNotHaveDuplicates()
                .doesNotContain("")
                .hasSize(2)
                .endsWith(item.attribute("id"));
    }

    /** §7.1.2.1 and §7.1.2.3. */
    @Test
    void notifiesSubscribersWithPayloadAndPublisher() {
        RawClient owner = owner();
        RawClient juliet = subscriber("juliet");
        publish(owner, SERVICE, NODE, "<item id='a' publisher='x@y'><e xmlns='urn:x'/></item>");
        Element message = juliet.require("message");
        assertThat(message.attribute("from")).isEqualTo(SERVICE);
        assertThat(message.attribute("to")).isEqualTo(juliet.jid());
        assertThat(message.attribute("type")).isEqualTo("headline");
        assertThat(message.attribute("id")).isNotEmpty();
        assertThat(event(message).toXml(EVENT))
                .isEqualTo(
                        "<items node='princely_musings'><item id='a' publisher='admin@localhost'>"
                                + "<e xmlns='urn:x'/></item></items>");
    }

    /** §7.1.2: an item of the same id is overwritten, and is the newest then. */
    @Test
    void overwritesAnItem() {
        RawClient owner = owner();
        RawClient juliet = subscriber("juliet");
        publish(owner, "one");
        publish(owner, "two");
        publish(owner, SERVICE, NODE, "<item id='one'><new xmlns='urn:x'/></item>");
        Element answer = items(owner, SERVICE, NODE);
        assertThat(ids(answer)).containsExactly("two", "one");
        assertThat(answer.toXml()).contains("<new xmlns='urn:x'/>");
        juliet.next();
        juliet.next();
        assertThat(juliet.require("message").toXml()).contains("<new xmlns='urn:x'/>");
    }

    /** §7.1.2.5. */
    @Test
    void keepsTheNewestItemsOnly() {
        RawClient owner = owner("max_items=2");
        publish(owner, "one");
        publish(owner, "two");
        publish(owner, "three");
        assertThat(ids(items(owner, SERVICE, NODE))).containsExactly("two", "three");
    }

    /** §7.1.3.4. */
    @Test
    void refusesAnItemForAFullNodeThatIsConfiguredSo() {
        RawClient owner = owner("max_items=1", "publish_node_full=reject");
        publish(owner, "one");
        assertThat(conditions(publish(owner, "two"))).isEqualTo("conflict node-full");
        assertResult(publish(owner, "one"));
    }

    @Test
    void letsItemsExpire() {
        RawClient owner = owner("item_expire=60");
        server.clock().stop(java.time.Instant.parse("1595-01-30T18:00:00Z"));
        publish(owner, "one");
        server.clock().advance(java.time.Duration.ofSeconds(60));
        publish(owner, "two");
        assertThat(ids(items(owner, SERVICE, NODE))).containsExactly("one", "two");
        server.clock().advance(java.time.Duration.ofSeconds(1));
        assertThat(ids(items(owner, SERVICE, NODE))).containsExactly("two");
    }

    /** §7.1.3.1. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "member", "outcast"})
    void refusesWhoMayNotPublish(String affiliation) {
        affiliate(owner(), "juliet@localhost", affiliation);
        assertThat(condition(publish(bound("juliet"), "one"))).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"publisher", "publish-only", "owner"})
    void letsPublish(String affiliation) {
        RawClient owner = owner();
        affiliate(owner, "juliet@localhost", affiliation);
        assertResult(publish(bound("juliet"), "one"));
        assertThat(items(owner, SERVICE, NODE).toXml()).contains("publisher='juliet@localhost'");
    }

    @Test
    void letsEverybodyPublishToAnOpenNode() {
        RawClient owner = owner("publish_model=open");
        assertResult(publish(bound("juliet"), "one"));
        affiliate(owner, "romeo@localhost", "outcast");
        assertThat(condition(publish(bound("romeo"), "two"))).isEqualTo("forbidden");
    }

    @Test
    void letsSubscribersPublishWhereTheyMay() {
        owner("publish_model=subscribers");
        assertResult(publish(subscriber("juliet"), "one"));
        assertThat(condition(publish(bound("romeo"), "two"))).isEqualTo("forbidden");
    }

    /** §7.1.3.3: this service creates no nodes so. */
    @Test
    void refusesAnItemForNoNode() {
        RawClient admin = bound("admin");
        assertThat(condition(publish(admin, "one"))).isEqualTo("item-not-found");
        assertThat(conditions(set(admin, SERVICE, "<publish><item/></publish>")))
                .isEqualTo("bad-request nodeid-required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // §7.1.3.6 and §7.1.3.7
                "'' | bad-request item-required",
                "<item id='x'/> | bad-request payload-required",
                "<item><a xmlns='urn:x'/><b xmlns='urn:x'/></item> | bad-request invalid-payload",
                "<item><a xmlns='urn:x'/></item><item><a xmlns='urn:x'/></item> | bad-request",
            })
    void refusesWhatIsNoItemForTheNode(String item, String conditions) {
        RawClient owner = owner();
        assertThat(conditions(publish(owner, SERVICE, NODE, item))).isEqualTo(conditions);
        assertThat(ids(items(owner, SERVICE, NODE))).isEmpty();
    }

    /** §7.1.3.6. */
    @Test
    void refusesAPayloadOfAnotherType() {
        RawClient owner = owner("type=urn:x");
        assertThat(conditions(publish(owner, "one"))).isEqualTo("bad-request invalid-payload");
        assertResult(publish(owner, SERVICE, NODE, "<item><a xmlns='urn:x'/></item>"));
    }

    /** §7.1.3.5: in bytes, not in characters. */
    @Test
    void refusesAPayloadThatIsTooBig() {
        RawClient owner = owner("max_payload_size=20");
        assertResult(publish(owner, SERVICE, NODE, "<item><a xmlns='u'>oo</a></item>"));
        Element answer = publish(owner, SERVICE, NODE, "<item><a xmlns='u'>öö</a></item>");
        assertThat(conditions(answer)).isEqualTo("not-acceptable payload-too-big");
    }

    /** §4.3: notification only, persistent. */
    @Test
    void keepsPayloadsThatItDoesNotDeliver() {
        RawClient owner = owner("deliver_payloads=0");
        RawClient juliet = subscriber("juliet");
        assertResult(publish(owner, "one"));
        assertResult(publish(owner, SERVICE, NODE, "<item id='two'/>"));
        assertThat(event(juliet.next()).children().get(0).children()).isEmpty();
        assertThat(items(owner, SERVICE, NODE).toXml()).contains("<entry");
    }

    /** §4.3: payloads, transient. */
    @Test
    void deliversPayloadsThatItDoesNotKeep() {
        RawClient owner = owner("persist_items=0");
        RawClient juliet = subscriber("juliet");
        assertResult(publish(owner, "one"));
        assertThat(event(juliet.next()).children().get(0).children()).hasSize(1);
        configure(owner, SERVICE, NODE, "persist_items=1");
        assertThat(ids(items(owner, SERVICE, NODE))).isEmpty();
    }

    /** §4.3: notification only, transient. */
    @Test
    void deliversEventsWithoutItems() {
        RawClient owner = owner("persist_items=0", "deliver_payloads=0");
        RawClient juliet = subscriber("juliet");
        assertThat(conditions(publish(owner, "one"))).isEqualTo("bad-request item-forbidden");
        Element answer = publish(owner, SERVICE, NODE, "");
        assertThat(answer.toXml()).contains("<publish node='princely_musings'/>");
        assertThat(event(juliet.next()).toXml(EVENT)).isEqualTo("<items node='princely_musings'/>");
    }
}

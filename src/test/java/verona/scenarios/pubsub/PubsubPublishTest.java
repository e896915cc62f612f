package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0060 §7.1 but for options, and §4.3. */
class PubsubPublishTest extends PubsubScenarios {

    /** §7.1.2. */
    @Test
    void namesTheItemInItsAnswer() {
        creates();
        assertThat(set(admin, publication(Pubsub.item("one"))).toXml())
                .isEqualTo(
                        named(
                                "<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                                        + "<publish node='NODE'><item id='one'/></publish>"
                                        + "</pubsub>"));
    }

    /** §7.1.1: an id of its own for each. */
    @ParameterizedTest
    @CsvSource({"<item>, ''", "<item id=''>, §7.1.1"})
    void givesAnIdToAnItemThatHasNone(String item, String prosody) {
        prosodyDiffersFrom(prosody);
        creates();
        String withoutId = publication(item + "<entry xmlns='urn:x'/></item>");
        set(admin, withoutId);
        Element answer = set(admin, withoutId).children().get(0).children().get(0);
        assertThat(items(admin))
                .doesNotHaveDuplicates()
                .doesNotContain("")
                .hasSize(2)
                .endsWith(answer.attribute("id"));
    }

    /** §7.1.2.1 and §7.1.2.3: the service says who has published. */
    @Test
    void notifiesSubscribersWithPayloadAndPublisher() {
        creates();
        becomesASubscriber(juliet);
        set(admin, publication("<item id='a' publisher='x@y'><e xmlns='urn:x'/></item>"));
        juliet.receivesNext(
                service.event(
                                named(
                                        "<items node='NODE'><item id='a' publisher='%s'>"
                                                        .formatted(admin.bareJid())
                                                + "<e xmlns='urn:x'/></item></items>"))
                        .to(juliet.fullJid())
                        .type("headline")
                        .id(anyValue()));
    }

    /** §7.1.2: an item of the same id is overwritten, and is the newest then. */
    @Test
    void overwritesAnItem() {
        creates();
        becomesASubscriber(juliet);
        publishes(admin, "one");
        publishes(admin, "two");
        set(admin, publication("<item id='one'><new xmlns='urn:x'/></item>"));
        Element items = get(admin, "<items node='NODE'/>");
        assertThat(Pubsub.ids(items)).containsExactly("two", "one");
        assertThat(items.children().get(1).children()).containsExactly(payload("urn:x", "new"));
        Element item =
                payload(Pubsub.EVENT, "item")
                        .withAttribute("id", "one")
                        .withChild(payload("urn:x", "new"));
        juliet.receivesNext(service.itemEvent(node, "one"))
                .receivesNext(service.itemEvent(node, "two"))
                .receivesNext(service.event(payload(Pubsub.EVENT, "items").withChild(item)));
    }

    /** §7.1.2.5. */
    @Test
    void keepsTheNewestItemsOnly() {
        creates("max_items=2");
        publishes(admin, "one");
        publishes(admin, "two");
        publishes(admin, "three");
        assertThat(items(admin)).containsExactly("two", "three");
    }

    /** §7.1.3.4. */
    @Test
    void refusesAnItemForAFullNodeThatIsConfiguredSo() {
        requires("publish-node-full");
        creates("max_items=1", "publish_node_full=reject");
        publishes(admin, "one");
        assertThat(publishError(admin, "two")).isEqualTo("conflict node-full");
        publishes(admin, "one");
    }

    /** §7.1.3.1. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "member", "outcast"})
    void refusesWhoMayNotPublish(String affiliation) {
        creates();
        affiliates(juliet, affiliation);
        assertThat(publishError(juliet, "one")).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"publisher", "publish-only", "owner"})
    void letsPublish(String affiliation) {
        if (affiliation.equals("publish-only")) {
            requires("publish-only-affiliation");
        }
        creates();
        affiliates(juliet, affiliation);
        publishes(juliet, "one");
        assertThat(Pubsub.list(get(admin, "<items node='NODE'/>"), "publisher"))
                .containsExactly(juliet.bareJid().toString());
    }

    @Test
    void letsEverybodyPublishToAnOpenNode() {
        creates("publish_model=open");
        publishes(juliet, "one");
    }

    /** §4.1: an outcast may not. */
    @Test
    void letsNoOutcastPublishToAnOpenNode() {
        prosodyDiffersFrom("§4.1");
        creates("publish_model=open");
        affiliates(romeo, "outcast");
        assertThat(publishError(romeo, "two")).isEqualTo("forbidden");
    }

    /** §16.4.4, publish_model. */
    @Test
    void letsSubscribersPublishWhereTheyMay() {
        creates("publish_model=subscribers");
        becomesASubscriber(juliet);
        publishes(juliet, "one");
        assertThat(publishError(romeo, "two")).isEqualTo("forbidden");
    }

    /** §7.1.3.3: this service creates no nodes so. */
    @Test
    void refusesAnItemForNoNode() {
        assertThat(publishError(admin, "one")).isEqualTo("item-not-found");
        assertThat(setError(admin, "<publish><item/></publish>"))
                .isEqualTo("bad-request nodeid-required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // §7.1.3.6 and §7.1.3.7
                "'' | bad-request item-required | §7.1.3.7",
                "<item id='x'/> | bad-request payload-required | §7.1.3.7",
                "<item><a xmlns='urn:x'/><b xmlns='urn:x'/></item> | bad-request invalid-payload"
                        + "| §7.1.3.6",
                "<item><a xmlns='urn:x'/></item><item><a xmlns='urn:x'/></item> | bad-request"
                        + "| §7.1.1",
            })
    void refusesWhatIsNoItemForTheNode(String item, String conditions, String prosody) {
        prosodyDiffersFrom(prosody);
        creates();
        assertThat(setError(admin, publication(item))).isEqualTo(conditions);
        assertThat(items(admin)).isEmpty();
    }

    /** §7.1.3.6. */
    @Test
    void refusesAPayloadOfAnotherType() {
        prosodyDiffersFrom("§7.1.3.6");
        creates("type=urn:x");
        assertThat(publishError(admin, "one")).isEqualTo("bad-request invalid-payload");
        set(admin, publication("<item><a xmlns='urn:x'/></item>"));
    }

    /** §7.1.3.5: in bytes, not in characters. */
    @Test
    void refusesAPayloadThatIsTooBig() {
        isOptionalOnProsody("§16.4.4, max_payload_size");
        creates("max_payload_size=20");
        set(admin, publication("<item><a xmlns='u'>oo</a></item>"));
        assertThat(setError(admin, publication("<item><a xmlns='u'>öö</a></item>")))
                .isEqualTo("not-acceptable payload-too-big");
    }

    /** §4.3: notification only, persistent. */
    @Test
    void keepsPayloadsThatItDoesNotDeliver() {
        creates("deliver_payloads=0");
        becomesASubscriber(juliet);
        publishes(admin, "one");
        juliet.receivesNext(
                service.event(
                        named(
                                "<items node='NODE'><item id='one' publisher='%s'/></items>"
                                        .formatted(admin.bareJid()))));
        assertThat(get(admin, "<items node='NODE'/>").children().get(0).children()).hasSize(1);
    }

    /** §4.3: an item without a payload is enough for such a node. */
    @Test
    void takesItemsWithoutPayloadsThatItDoesNotDeliver() {
        prosodyDiffersFrom("§4.3");
        creates("deliver_payloads=0");
        set(admin, publication("<item id='two'/>"));
        assertThat(items(admin)).containsExactly("two");
    }

    /** §4.3: payloads, transient. */
    @Test
    void deliversPayloadsThatItDoesNotKeep() {
        creates("persist_items=0");
        becomesASubscriber(juliet);
        publishes(admin, "one");
        Element item =
                payload(Pubsub.EVENT, "item")
                        .withChild(payload("http://www.w3.org/2005/Atom", "entry"));
        juliet.receivesNext(service.event(payload(Pubsub.EVENT, "items").withChild(item)));
        configures("persist_items=1");
        assertThat(items(admin)).isEmpty();
    }

    /** §4.3: notification only, transient. */
    @Test
    void deliversEventsWithoutItems() {
        prosodyDiffersFrom("§4.3");
        creates("persist_items=0", "deliver_payloads=0");
        becomesASubscriber(juliet);
        assertThat(publishError(admin, "one")).isEqualTo("bad-request item-forbidden");
        assertThat(set(admin, publication("")).children())
                .containsExactly(payload(Pubsub.NAMESPACE, "publish").withAttribute("node", node));
        juliet.receivesNext(service.event(named("<items node='NODE'/>")));
    }
}

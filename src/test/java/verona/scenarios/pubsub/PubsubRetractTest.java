package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0060 §7.2. */
class PubsubRetractTest extends PubsubScenarios {

    /** §7.2.2. */
    @Test
    void deletesAnItem() {
        creates();
        becomesASubscriber(juliet);
        publishes(admin, "one");
        publishes(admin, "two");
        juliet.receives(service.itemEvent(node, "one")).receives(service.itemEvent(node, "two"));
        set(admin, retraction("", "one"));
        assertThat(items(admin)).containsExactly("two");
        juliet.receivesNothing();
    }

    /** §7.2.2.1. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "1"})
    void tellsSubscribersWhereThatIsAskedFor(String notify) {
        creates("send_last_published_item=never");
        publishes(admin, "one");
        becomesASubscriber(juliet);
        set(admin, retraction("notify='" + notify + "'", "one"));
        juliet.receivesNext(service.event(named("<items node='NODE'><retract id='one'/></items>")));
    }

    /** §16.4.4, notify_retract. */
    @Test
    void tellsNobodyWhereTheNodeIsConfiguredSo() {
        creates("notify_retract=0", "send_last_published_item=never");
        publishes(admin, "one");
        becomesASubscriber(juliet);
        set(admin, retraction("notify='true'", "one"));
        juliet.receivesNothing();
    }

    /** §12.11. */
    @Test
    void deletesAllItemsThatAreNamedOrNone() {
        prosodyDiffersFrom("§12.11");
        creates();
        publishes(admin, "one");
        publishes(admin, "two");
        assertThat(setError(admin, retraction("", "one", "x"))).isEqualTo("item-not-found");
        assertThat(items(admin)).hasSize(2);
        set(admin, retraction("", "one", "two"));
        assertThat(items(admin)).isEmpty();
    }

    /** §4.1 and §7.2.3.1. */
    @ParameterizedTest
    @CsvSource({
        "publisher, true, true, ''",
        "publish-only, true, false, publish-only-affiliation",
        "member, false, false, ''",
        "none, false, false, ''",
    })
    void letsWhoMayDelete(
            String affiliation, boolean publishes, boolean deletesAll, String feature) {
        if (!feature.isEmpty()) {
            requires(feature);
        }
        creates();
        affiliates(juliet, affiliation);
        publishes(admin, "one");
        deletes("one", deletesAll);
        if (publishes) {
            publishes(juliet, "own");
        } else {
            assertThat(publishError(juliet, "own")).isEqualTo("forbidden");
        }
        deletes("own", publishes);
    }

    private void deletes(String item, boolean allowed) {
        if (allowed) {
            set(juliet, retraction("", item));
        } else {
            assertThat(setError(juliet, retraction("", item))).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // §7.2.3.2 to §7.2.3.4
                "<retract node='NODE'><item id='x'/></retract> | item-not-found | ''",
                "<retract node='x'><item id='x'/></retract> | item-not-found | ''",
                "<retract><item id='x'/></retract> | bad-request nodeid-required | ''",
                "<retract node='NODE'/> | bad-request item-required | §7.2.3.4",
                "<retract node='NODE'><item/></retract> | bad-request item-required | §7.2.3.4",
            })
    void refusesARequestThatIsAmiss(String request, String conditions, String prosody) {
        prosodyDiffersFrom(prosody);
        creates();
        assertThat(setError(admin, request)).isEqualTo(conditions);
    }

    @Test
    void letsAnOutcastDeleteNothing() {
        requires("publish-only-affiliation");
        creates();
        affiliates(juliet, "publish-only");
        publishes(juliet, "own");
        affiliates(juliet, "outcast");
        assertThat(setError(juliet, retraction("", "own"))).isEqualTo("forbidden");
    }

    @Test
    void refusesWhoMayNotDelete() {
        creates();
        publishes(admin, "one");
        assertThat(setError(juliet, retraction("", "one"))).isEqualTo("forbidden");
    }

    /** §7.2.3.5. */
    @Test
    void saysThatANodeKeepsNoItems() {
        prosodyDiffersFrom("§7.2.3.5");
        creates("persist_items=0");
        Element answer = Pubsub.error(admin, service.set(named(retraction("", "one"))));
        assertThat(Pubsub.conditions(answer)).isEqualTo("feature-not-implemented unsupported");
        assertThat(answer.toXml()).contains("feature='persistent-items'");
    }

    private static String retraction(String notify, String... ids) {
        StringBuilder items = new StringBuilder();
        for (String id : ids) {
            items.append("<item id='").append(id).append("'/>");
        }
        return "<retract node='NODE' " + notify + ">" + items + "</retract>";
    }
}

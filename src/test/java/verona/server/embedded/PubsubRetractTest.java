package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0060 §7.2. */
class PubsubRetractTest extends PubsubTests {

    /** §7.2.2. */
    @Test
    void deletesAnItem() {
        RawClient owner = owner();
        RawClient juliet = subscriber("juliet");
        publish(owner, "one");
        publish(owner, "two");
        juliet.sync().forget();
        assertResult(retract(owner, "", "one"));
        assertThat(ids(items(owner, SERVICE, NODE))).containsExactly("two");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** §7.2.2.1. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "1"})
    void tellsSubscribersWhereThatIsAskedFor(String notify) {
        RawClient owner = owner();
        publish(owner, "one");
        RawClient juliet = subscriber("juliet");
        assertResult(retract(owner, "notify='" + notify + "'", "one"));
        assertThat(event(juliet.require("message")).toXml(EVENT))
                .isEqualTo("<items node='princely_musings'><retract id='one'/></items>");
    }

    @Test
    void tellsNobodyWhereTheNodeIsConfiguredSo() {
        RawClient owner = owner("notify_retract=0");
        publish(owner, "one");
        RawClient juliet = subscriber("juliet");
        assertResult(retract(owner, "notify='true'", "one"));
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** §12.11. */
    @Test
    void deletesAllItemsThatAreNamedOrNone() {
        RawClient owner = owner();
        publish(owner, "one");
        publish(owner, "two");
        assertThat(condition(retract(owner, "", "one", "x"))).isEqualTo("item-not-found");
        assertThat(ids(items(owner, SERVICE, NODE))).hasSize(2);
        assertResult(retract(owner, "", "one", "two"));
        assertThat(ids(items(owner, SERVICE, NODE))).isEmpty();
    }

    /** §4.1 and §7.2.3.1. */
    @ParameterizedTest
    @CsvSource({
        "publisher, true, true",
        "publish-only, true, false",
        "member, false, false",
        "none, false, false",
    })
    void letsWhoMayDelete(String affiliation, boolean publishes, boolean deletesAll) {
        RawClient owner = owner();
        RawClient juliet = bound("juliet");
        affiliate(owner, "juliet@localhost", affiliation);
        publish(owner, "one");
        assertThat(retract(juliet, "", "one").attribute("type"))
                .isEqualTo(deletesAll ? "result" : "error");
        publish(juliet, "own");
        assertThat(retract(juliet, "", "own").attribute("type"))
                .isEqualTo(publishes ? "result" : "error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // §7.2.3.2 to §7.2.3.4
                "<retract node='princely_musings'><item id='x'/></retract> | item-not-found",
                "<retract node='x'><item id='x'/></retract> | item-not-found",
                "<retract><item id='x'/></retract> | bad-request nodeid-required",
                "<retract node='princely_musings'/> | bad-request item-required",
                "<retract node='princely_musings'><item/></retract> | bad-request item-required",
            })
    void refusesARequestThatIsAmiss(String request, String conditions) {
        assertThat(conditions(set(owner(), SERVICE, request))).isEqualTo(conditions);
    }

    @Test
    void letsAnOutcastDeleteNothing() {
        RawClient owner = owner();
        RawClient juliet = bound("juliet");
        affiliate(owner, "juliet@localhost", "publish-only");
        publish(juliet, "own");
        affiliate(owner, "juliet@localhost", "outcast");
        assertThat(condition(retract(juliet, "", "own"))).isEqualTo("forbidden");
    }

    @Test
    void refusesWhoMayNotDelete() {
        publish(owner(), "one");
        assertThat(condition(retract(bound("juliet"), "", "one"))).isEqualTo("forbidden");
    }

    /** §7.2.3.5. */
    @Test
    void saysThatANodeKeepsNoItems() {
        Element answer = retract(owner("persist_items=0"), "", "one");
        assertThat(conditions(answer)).isEqualTo("feature-not-implemented unsupported");
        assertThat(answer.toXml()).contains("feature='persistent-items'");
    }

    private static Element retract(RawClient client, String notify, String... ids) {
        StringBuilder items = new StringBuilder();
        for (String id : ids) {
            items.append("<item id='").append(id).append("'/>");
        }
        return set(
                client,
                SERVICE,
                "<retract node='" + NODE + "' " + notify + ">" + items + "</retract>");
    }
}

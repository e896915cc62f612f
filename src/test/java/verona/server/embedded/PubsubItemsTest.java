package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0060 §6.5. */
class PubsubItemsTest extends PubsubTests {

    private final RawClient juliet = bound("juliet");

    /** A node with three items. */
    private RawClient filled(String... fields) {
        RawClient owner = owner(fields);
        List.of("one", "two", "three").forEach(id -> assertResult(publish(owner, id)));
        return owner;
    }

    /** §6.5.3, and §7.1.2.3: with their publisher. */
    @Test
    void givesAllItemsWithTheirPayloads() {
        filled();
        Element answer = items(juliet, SERVICE, NODE);
        assertThat(ids(answer)).containsExactly("one", "two", "three");
        assertThat(answer.toXml())
                .contains("<items node='princely_musings'>")
                .contains(
                        "<item id='one' publisher='admin@localhost'>"
                                + "<entry xmlns='http://www.w3.org/2005/Atom'/></item>");
    }

    /** §6.5.7. */
    @Test
    void givesTheMostRecentItems() {
        filled();
        assertThat(ids(get(juliet, SERVICE, "<items node='princely_musings' max_items='2'/>")))
                .containsExactly("two", "three");
    }

    /** §6.5.6, §6.5.8 and §6.5.9.12. */
    @Test
    void givesTheNamedItemsThatThereAre() {
        filled();
        String named = "<item id='three'/><item id='nowhere'/><item id='one'/>";
        assertThat(
                        ids(
                                get(
                                        juliet,
                                        SERVICE,
                                        "<items node='princely_musings'>" + named + "</items>")))
                .containsExactly("three", "one");
        assertThat(
                        ids(
                                get(
                                        juliet,
                                        SERVICE,
                                        "<items node='princely_musings'><item id='x'/></items>")))
                .isEmpty();
    }

    /** §6.5.4. */
    @Test
    void givesAPage() {
        filled();
        String paged =
                "<items node='princely_musings'/>"
                        + "<set xmlns='http://jabber.org/protocol/rsm'><max>2</max></set>";
        Element answer = get(juliet, SERVICE, paged);
        assertThat(ids(answer)).containsExactly("one", "two");
        assertThat(answer.toXml())
                .contains(
                        "<set xmlns='http://jabber.org/protocol/rsm'><first index='0'>one</first>")
                .contains("<last>two</last><count>3</count></set>");
    }

    @ParameterizedTest
    @CsvSource({
        // §6.5.9.3 and §6.5.9.6 to §6.5.9.8
        "authorize, not-authorized not-subscribed",
        "presence, not-authorized presence-subscription-required",
        "roster, not-authorized not-in-roster-group",
        "whitelist, not-allowed closed-node",
    })
    void refusesWhomTheAccessModelLeavesOut(String model, String conditions) {
        RawClient owner = filled("access_model=" + model);
        assertThat(conditions(items(juliet, SERVICE, NODE))).isEqualTo(conditions);
        assertThat(ids(items(owner, SERVICE, NODE))).hasSize(3);
        affiliate(owner, "juliet@localhost", "member");
        assertThat(ids(items(juliet, SERVICE, NODE))).hasSize(3);
    }

    /** §6.5.9.3: which includes having a pending subscription. */
    @Test
    void givesItemsToWhoIsSubscribedWithApproval() {
        RawClient owner = filled("access_model=authorize");
        subscribe(juliet, "juliet@localhost");
        assertThat(conditions(items(juliet, SERVICE, NODE)))
                .isEqualTo("not-authorized not-subscribed");
        String approved = "<subscription jid='juliet@localhost' subscription='subscribed'/>";
        owner(
                owner,
                SERVICE,
                "<subscriptions node='%s'>%s</subscriptions>".formatted(NODE, approved));
        assertThat(ids(items(juliet, SERVICE, NODE))).hasSize(3);
    }

    /** §6.5.9.10. */
    @ParameterizedTest
    @ValueSource(strings = {"outcast", "publish-only"})
    void refusesWhoMayNotRead(String affiliation) {
        RawClient owner = filled();
        affiliate(owner, "juliet@localhost", affiliation);
        assertThat(condition(items(juliet, SERVICE, NODE))).isEqualTo("forbidden");
    }

    /** §6.5.9.4. */
    @Test
    void saysThatANodeKeepsNoItems() {
        filled("persist_items=0");
        Element answer = items(juliet, SERVICE, NODE);
        assertThat(conditions(answer)).isEqualTo("feature-not-implemented unsupported");
        assertThat(answer.toXml()).contains("feature='persistent-items'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // §6.5.9.11
                "<items node='x'/> | item-not-found",
                "<items/> | bad-request nodeid-required",
                "<items node='princely_musings' max_items='many'/> | bad-request",
                "<items node='princely_musings' max_items='-1'/> | bad-request",
            })
    void refusesARequestThatIsAmiss(String request, String conditions) {
        owner();
        assertThat(conditions(get(juliet, SERVICE, request))).isEqualTo(conditions);
    }
}

package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;
import verona.stanza.Xml;

/** XEP-0060 §6.5. */
class PubsubItemsTest extends PubsubScenarios {

    /** A node with three items. */
    private void fills(String... fields) {
        creates(fields);
        List.of("one", "two", "three").forEach(id -> publishes(admin, id));
    }

    /** §6.5.3, and §7.1.2.3: with their publisher. */
    @Test
    void givesAllItemsWithTheirPayloads() {
        fills();
        assertThat(items(juliet)).containsExactly("one", "two", "three");
        Element one = get(juliet, "<items node='NODE'/>").children().get(0);
        assertThat(one.attribute("publisher")).isEqualTo(admin.bareJid().toString());
        assertThat(one.children()).containsExactly(payload("http://www.w3.org/2005/Atom", "entry"));
    }

    /** §6.5.7. */
    @Test
    void givesTheMostRecentItems() {
        fills();
        assertThat(Pubsub.ids(get(juliet, "<items node='NODE' max_items='2'/>")))
                .containsExactly("two", "three");
    }

    /** §6.5.6, §6.5.8 and §6.5.9.12. */
    @Test
    void givesTheNamedItemsThatThereAre() {
        fills();
        String named = "<item id='three'/><item id='nowhere'/><item id='one'/>";
        assertThat(Pubsub.ids(get(juliet, "<items node='NODE'>" + named + "</items>")))
                .containsExactly("three", "one");
        assertThat(Pubsub.ids(get(juliet, "<items node='NODE'><item id='x'/></items>"))).isEmpty();
    }

    /** §6.5.4. */
    @Test
    void givesAPage() {
        requires("rsm");
        fills();
        String set = "<set xmlns='http://jabber.org/protocol/rsm'>%s</set>";
        String page = "<items node='NODE'/>" + set.formatted("<max>2</max>");
        Element answer = Pubsub.result(juliet, service.get(named(page)));
        assertThat(Pubsub.ids(answer.child(Pubsub.NAMESPACE, "items")))
                .containsExactly("one", "two");
        String shown = "<first index='0'>one</first><last>two</last><count>3</count>";
        assertThat(answer.child("http://jabber.org/protocol/rsm", "set"))
                .isEqualTo(Xml.read(set.formatted(shown)));
    }

    @ParameterizedTest
    @CsvSource({
        // §6.5.9.3 and §6.5.9.6 to §6.5.9.8
        "authorize, not-authorized not-subscribed, ''",
        "presence, not-authorized presence-subscription-required, ''",
        "roster, not-authorized not-in-roster-group, ''",
        "whitelist, not-allowed closed-node, §6.5.9.8",
    })
    void refusesWhomTheAccessModelLeavesOut(String model, String conditions, String prosody) {
        requiresAccessModel(model);
        prosodyDiffersFrom(prosody);
        fills("access_model=" + model);
        assertThat(itemsError(juliet)).isEqualTo(conditions);
        assertThat(items(admin)).hasSize(3);
        affiliates(juliet, "member");
        assertThat(items(juliet)).hasSize(3);
    }

    /** §6.5.9.3: which includes having a pending subscription. */
    @Test
    void givesItemsToWhoIsSubscribedWithApproval() {
        requiresAccessModel("authorize");
        fills("access_model=authorize");
        subscribes(juliet, juliet.bareJid());
        assertThat(itemsError(juliet)).isEqualTo("not-authorized not-subscribed");
        String approved = "<subscription jid='JULIET' subscription='subscribed'/>";
        ownerSet(admin, "<subscriptions node='NODE'>" + approved + "</subscriptions>");
        assertThat(items(juliet)).hasSize(3);
    }

    /** §6.5.9.10. */
    @ParameterizedTest
    @CsvSource({"outcast", "publish-only"})
    void refusesWhoMayNotRead(String affiliation) {
        requires(affiliation + "-affiliation");
        fills();
        affiliates(juliet, affiliation);
        assertThat(itemsError(juliet)).isEqualTo("forbidden");
    }

    /** §6.5.9.4. */
    @Test
    void saysThatANodeKeepsNoItems() {
        prosodyDiffersFrom("§6.5.9.4");
        fills("persist_items=0");
        Element answer = Pubsub.error(juliet, service.get(named("<items node='NODE'/>")));
        assertThat(Pubsub.conditions(answer)).isEqualTo("feature-not-implemented unsupported");
        assertThat(answer.toXml()).contains("feature='persistent-items'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // §6.5.9.11
                "<items node='x'/> | item-not-found | ''",
                "<items/> | bad-request nodeid-required | ''",
                "<items node='NODE' max_items='many'/> | bad-request | §17.1",
                "<items node='NODE' max_items='-1'/> | bad-request | §17.1",
            })
    void refusesARequestThatIsAmiss(String request, String conditions, String prosody) {
        prosodyDiffersFrom(prosody);
        creates();
        assertThat(getError(juliet, request)).isEqualTo(conditions);
    }
}

package verona.scenarios.pep;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.scenarios.pubsub.Pubsub;
import verona.stanza.Element;
import verona.vocabulary.Forms;

/** XEP-0163 §3 and §5: nodes that publishing creates, and XEP-0060 §7.1.5: options for that. */
class PepPublishTest extends PepScenarios {

    private static final String PUBLISH =
            "<publish node='x'><item><a xmlns='urn:x'/></item></publish>";

    private List<String> items() {
        return own.items(juliet, TUNE);
    }

    /** XEP-0163 §3, and XEP-0060 §5.7 for the owner. */
    @Test
    void createsANodeOnPublishing() {
        Element answer = Pubsub.answer(juliet, own.set(publication(TUNE, "one")));
        assertThat(answer.toXml(Pubsub.NAMESPACE))
                .isEqualTo("<publish node='" + TUNE + "'><item id='one'/></publish>");
        assertThat(items()).containsExactly("one");
        isOptionalOnProsody("XEP-0060 §10, retrieve-affiliations");
        Element affiliations = Pubsub.answer(juliet, own.get("<affiliations/>"));
        assertThat(Pubsub.list(affiliations, "node", "affiliation"))
                .containsExactly(TUNE + " owner");
    }

    /** XEP-0060 §7.1.3.7. */
    @Test
    void createsNoNodeForWhatCannotBePublished() {
        prosodyDiffersFrom("XEP-0060 §7.1.3.7");
        assertThat(Pubsub.conditions(juliet, own.set("<publish node='x'><item/></publish>")))
                .isEqualTo("bad-request payload-required");
        assertThat(itemsError(juliet, "x")).isEqualTo("item-not-found");
    }

    /** XEP-0163 §5. */
    @Test
    void hasDefaultsOfItsOwn() {
        publishes(TUNE, "one");
        publishes(TUNE, "two");
        assertThat(items()).containsExactly("two");
        Element configure =
                payload(Pubsub.OWNER, "configure")
                        .withChild(
                                Forms.form()
                                        .field("pubsub#access_model", "presence")
                                        .field(
                                                "pubsub#send_last_published_item",
                                                "on_sub_and_presence")
                                        .toElement());
        juliet.sends(own.ownerGet("<configure node='" + TUNE + "'/>"))
                .receives(
                        iqResult("pubsub")
                                .with(payload(Pubsub.OWNER, "pubsub").withChild(configure)));
    }

    @Test
    void createsNodesInAdvance() {
        String form = Pubsub.form("node_config", "access_model=open");
        Pubsub.result(
                juliet,
                own.set("<create node='" + TUNE + "'/><configure>" + form + "</configure>"));
        assertThat(juliets.items(romeo, TUNE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<create node='x'/>", PUBLISH})
    void letsNobodyElseMakeNodes(String request) {
        befriends(romeo);
        assertThat(Pubsub.conditions(romeo, juliets.set(request))).isEqualTo("forbidden");
        assertThat(itemsError(juliet, "x")).isEqualTo("item-not-found");
    }

    /** XEP-0060 §7.1.5. */
    @Test
    void createsANodeAsThePublishingOptionsSay() {
        publishesWith(TUNE, "one", "access_model=open", "max_items=2", "persist_items=true");
        publishesWith(TUNE, "two", "access_model=open", "persist_items=1");
        assertThat(juliets.items(romeo, TUNE)).containsExactly("one", "two");
    }

    @ParameterizedTest
    @CsvSource({
        "access_model=open, access_model, ''",
        "max_items=max, max_items, ''",
        "persist_items=0, persist_items, ''",
        "itemreply=none, itemreply, XEP-0060 §7.1.5",
    })
    void publishesNothingWhereTheNodeIsConfiguredOtherwise(
            String option, String field, String prosody) {
        prosodyDiffersFrom(prosody);
        publishes(TUNE, "one");
        Element answer =
                Pubsub.error(
                        juliet,
                        publicationWith(
                                TUNE,
                                "two",
                                "send_last_published_item=on_sub_and_presence",
                                option));
        assertThat(Pubsub.conditions(answer)).isEqualTo("conflict precondition-not-met");
        assertThat(answer.toXml()).contains("Field does not match: " + field);
        assertThat(items()).containsExactly("one");
    }

    @Test
    void publishesNothingUnderConditionsThatItDoesNotKnow() {
        prosodyDiffersFrom("XEP-0060 §7.1.5");
        assertThat(Pubsub.conditions(juliet, publicationWith(TUNE, "one", "weather=fine")))
                .isEqualTo("conflict precondition-not-met");
        assertThat(itemsError(juliet, TUNE)).isEqualTo("item-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<publish-options/>", "<publish-options node='x'/>"})
    void refusesOptionsThatAreNone(String options) {
        prosodyDiffersFrom("XEP-0060 §7.1.5");
        assertThat(Pubsub.conditions(juliet, own.set(PUBLISH + options))).isEqualTo("bad-request");
    }

    @Test
    void refusesAFormOfSomethingElseAsOptions() {
        prosodyDiffersFrom("XEP-0060 §7.1.5");
        String form = Pubsub.form("node_config", "access_model=open");
        String options = "<publish-options>" + form + "</publish-options>";
        assertThat(Pubsub.conditions(juliet, own.set(PUBLISH + options))).isEqualTo("bad-request");
    }
}

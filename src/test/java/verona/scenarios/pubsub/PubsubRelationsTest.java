package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XEP-0060 §5.6 and §5.7. */
class PubsubRelationsTest extends PubsubScenarios {

    private String other = "";

    @BeforeEach
    void makeNodes() {
        other = "other-" + node;
        creates();
        createsNode(other);
    }

    private void subscribesToTheOther() {
        set(juliet, "<subscribe node='" + other + "' jid='JULIET'/>");
    }

    /** §5.6. */
    @Test
    void listsAllSubscriptionsOfTheBareJid() {
        subscribes(juliet, juliet.fullJid());
        subscribes(balcony, balcony.fullJid());
        subscribes(romeo, romeo.bareJid());
        subscribesToTheOther();
        assertThat(Pubsub.list(get(juliet, "<subscriptions/>"), "node", "jid", "subscription"))
                .containsExactlyInAnyOrder(
                        node + " " + juliet.fullJid() + " subscribed",
                        node + " " + balcony.fullJid() + " subscribed",
                        other + " " + juliet.bareJid() + " subscribed");
    }

    /** §5.6: the answer names the node. */
    @Test
    void listsThoseToANode() {
        prosodyDiffersFrom("§5.6");
        subscribes(juliet, juliet.fullJid());
        subscribesToTheOther();
        var list = get(juliet, "<subscriptions node='" + other + "'/>");
        assertThat(list.attribute("node")).isEqualTo(other);
        assertThat(Pubsub.list(list, "jid")).containsExactly(juliet.bareJid().toString());
    }

    @Test
    void showsThatASubscriptionIsPending() {
        requiresAccessModel("authorize");
        configures("access_model=authorize");
        subscribes(juliet, juliet.fullJid());
        assertThat(Pubsub.list(get(juliet, "<subscriptions/>"), "subscription"))
                .containsExactly("pending");
    }

    /** §5.7. */
    @Test
    void listsAffiliations() {
        requires("retrieve-affiliations");
        affiliates(juliet, "publisher");
        assertThat(get(juliet, "<affiliations/>").toXml(Pubsub.NAMESPACE))
                .isEqualTo(
                        named(
                                "<affiliations><affiliation node='NODE'"
                                        + " affiliation='publisher'/></affiliations>"));
        assertThat(get(juliet, "<affiliations node='" + other + "'/>").children()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscriptions", "affiliations"})
    void givesAnEmptyListWhereThereIsNothing(String what) {
        requires("retrieve-" + what);
        assertThat(get(juliet, "<" + what + "/>").toXml(Pubsub.NAMESPACE))
                .isEqualTo("<" + what + "/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscriptions", "affiliations"})
    void knowsNoOtherNode(String what) {
        requires("retrieve-" + what);
        assertThat(getError(juliet, "<" + what + " node='x'/>")).isEqualTo("item-not-found");
    }
}

package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0060 §5.6 and §5.7. */
class PubsubRelationsTest extends PubsubTests {

    private final RawClient admin = owner();
    private final RawClient juliet = bound("juliet");

    /** §5.6. */
    @Test
    void listsAllSubscriptionsOfTheBareJid() {
        create(admin, SERVICE, "other");
        subscribe(juliet, juliet.jid());
        subscribe(bound("juliet", "balcony"), "juliet@localhost/balcony");
        subscribe(bound("romeo"), "romeo@localhost");
        set(juliet, SERVICE, "<subscribe node='other' jid='juliet@localhost'/>");
        Element list = list("<subscriptions/>");
        assertThat(list.children())
                .extracting(s -> s.attribute("node") + " " + s.attribute("jid"))
                .containsExactly(
                        "princely_musings juliet@localhost/test",
                        "princely_musings juliet@localhost/balcony",
                        "other juliet@localhost");
        assertThat(list.children())
                .extracting(s -> s.attribute("subscription"))
                .containsOnly("subscribed");
    }

    @Test
    void listsThoseToANode() {
        create(admin, SERVICE, "other");
        subscribe(juliet, juliet.jid());
        set(juliet, SERVICE, "<subscribe node='other' jid='juliet@localhost'/>");
        Element list = list("<subscriptions node='other'/>");
        assertThat(list.attribute("node")).isEqualTo("other");
        assertThat(list.children())
                .extracting(s -> s.attribute("jid"))
                .containsExactly("juliet@localhost");
    }

    @Test
    void showsThatASubscriptionIsPending() {
        configure(admin, SERVICE, NODE, "access_model=authorize");
        subscribe(juliet, juliet.jid());
        assertThat(list("<subscriptions/>").children())
                .extracting(s -> s.attribute("subscription"))
                .containsExactly("pending");
    }

    /** §5.7. */
    @Test
    void listsAffiliations() {
        create(admin, SERVICE, "other");
        affiliate(admin, "juliet@localhost", "publisher");
        assertThat(list("<affiliations/>").toXml(PUBSUB))
                .isEqualTo(
                        "<affiliations><affiliation node='princely_musings'"
                                + " affiliation='publisher'/></affiliations>");
        assertThat(list("<affiliations node='other'/>").children()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscriptions", "affiliations"})
    void givesAnEmptyListWhereThereIsNothing(String what) {
        assertThat(list("<" + what + "/>").toXml(PUBSUB)).isEqualTo("<" + what + "/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscriptions", "affiliations"})
    void knowsNoOtherNode(String what) {
        assertThat(condition(get(juliet, SERVICE, "<" + what + " node='x'/>")))
                .isEqualTo("item-not-found");
    }

    private Element list(String what) {
        Element answer = get(juliet, SERVICE, what);
        assertResult(answer);
        return answer.children().get(0).children().get(0);
    }
}

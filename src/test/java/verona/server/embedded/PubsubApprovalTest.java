package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0060 §6.1.4 and §8.6. */
class PubsubApprovalTest extends PubsubTests {

    private final RawClient owner =
            owner("access_model=authorize", "send_last_published_item=on_sub");
    private final RawClient juliet = available("juliet");

    /** §6.1.4 and §8.6. */
    @Test
    void asksTheOwner() {
        Element request = asked();
        assertThat(request.attribute("from")).isEqualTo(SERVICE);
        assertThat(request.attribute("id")).isNotEmpty();
        assertThat(request.toXml())
                .contains("<x xmlns='jabber:x:data' type='form'>")
                .contains(
                        "<value>http://jabber.org/protocol/pubsub#subscribe_authorization</value>")
                .contains("<field var='pubsub#node' type='text-single'><value>princely_musings<")
                .contains("var='pubsub#subscriber_jid' type='jid-single'><value>" + juliet.jid())
                .contains("<field var='pubsub#allow' type='boolean'><value>0</value></field>");
    }

    private Element asked() {
        owner.send("<presence/>").sync().forget();
        assertThat(subscribe(juliet, juliet.jid()).toXml()).contains("subscription='pending'");
        return owner.require("message");
    }

    @Test
    void notifiesNobodyWhoseSubscriptionIsPending() {
        subscribe(juliet, juliet.jid());
        publish(owner, "one");
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void notifiesNobodyWhoseOtherSubscriptionIsApproved() {
        subscribe(juliet, juliet.jid());
        String approved = "<subscription jid='juliet@localhost/test' subscription='subscribed'/>";
        owner(
                owner,
                SERVICE,
                "<subscriptions node='%s'>%s</subscriptions>".formatted(NODE, approved));
        RawClient balcony = bound("juliet", "balcony");
        subscribe(balcony, balcony.jid());
        publish(owner, "one");
        assertThat(balcony.hasNothing()).isTrue();
    }

    /** §6.1.3.7. */
    @Test
    void refusesToBeAskedAgain() {
        subscribe(juliet, juliet.jid());
        assertThat(conditions(subscribe(juliet, juliet.jid())))
                .isEqualTo("not-authorized pending-subscription");
    }

    @Test
    void subscribesWhoIsApproved() {
        publish(owner, "one");
        asked();
        answer(owner, "submit", "allow=true");
        assertThat(event(juliet.require("message")).toXml(EVENT))
                .contains("jid='juliet@localhost/test'", "subscription='subscribed'")
                .contains("node='princely_musings'");
        assertThat(event(juliet.require("message")).children().get(0).attribute("id"))
                .isEqualTo("one");
        publish(owner, "two");
        assertThat(event(juliet.require("message")).name()).isEqualTo("items");
    }

    @Test
    void forgetsWhoIsDenied() {
        asked();
        answer(owner, "submit", "allow=0");
        assertThat(event(juliet.require("message")).attribute("subscription")).isEqualTo("none");
        publish(owner, "one");
        assertThat(juliet.hasNothing()).isTrue();
        assertThat(subscribe(juliet, juliet.jid()).toXml()).contains("subscription='pending'");
    }

    @Test
    void keepsARequestWhoseFormIsCancelled() {
        asked();
        answer(owner, "cancel");
        assertThat(owner.hasNothing()).isTrue();
        assertThat(juliet.hasNothing()).isTrue();
        answer(owner, "submit", "allow=1");
        juliet.require("message");
    }

    @Test
    void letsNobodyElseApprove() {
        asked();
        answer(juliet, "submit", "allow=1");
        assertThat(condition(juliet.next())).isEqualTo("forbidden");
        assertThat(conditions(items(juliet, SERVICE, NODE)))
                .isEqualTo("not-authorized not-subscribed");
    }

    @Test
    void passesOverAnAnswerToWhatIsSettled() {
        asked();
        answer(owner, "submit", "allow=1");
        answer(owner, "submit", "allow=0");
        assertThat(owner.hasNothing()).isTrue();
        assertResult(items(juliet, SERVICE, NODE));
    }

    /** §8.7.3.1 */
    @ParameterizedTest
    @ValueSource(strings = {"owner", "publisher", "member"})
    void approvesOfWhomAnOwnerAffiliates(String affiliation) {
        subscribe(juliet, juliet.jid());
        affiliate(owner, "juliet@localhost", affiliation);
        assertThat(event(juliet.require("message")).attribute("subscription"))
                .isEqualTo("subscribed");
    }

    @Test
    void deniesAnOutcast() {
        subscribe(juliet, juliet.jid());
        affiliate(owner, "juliet@localhost", "outcast");
        assertThat(event(juliet.require("message")).attribute("subscription")).isEqualTo("none");
    }

    private void answer(RawClient client, String type, String... allow) {
        String fields =
                form("subscribe_authorization", allow)
                        .replace("type='submit'", "type='" + type + "'")
                        .replace(
                                "</x>",
                                "<field var='pubsub#node'><value>princely_musings</value></field>"
                                        + "<field var='pubsub#subscriber_jid'><value>"
                                        + juliet.jid()
                                        + "</value></field></x>");
        client.send("<message to='pubsub.localhost'>" + fields + "</message>").sync();
    }
}

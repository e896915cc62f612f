package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.forbidden;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Received;
import verona.XmppClient;
import verona.scenarios.Inbox;
import verona.vocabulary.DataForm;
import verona.vocabulary.Forms;

/** XEP-0060 §6.1.4 and §8.6: the administrator approves of subscriptions to the node. */
class PubsubApprovalTest extends PubsubScenarios {

    private static final String AUTHORIZATION = Pubsub.NAMESPACE + "#subscribe_authorization";

    @BeforeEach
    void makeTheNode() {
        requiresAccessModel("authorize");
        creates("access_model=authorize", "send_last_published_item=on_sub");
        isAvailable(juliet);
    }

    /** Juliet asks for a subscription, which is pending then. */
    private void asks(XmppClient client) {
        assertThat(subscribes(client, client.fullJid())).isEqualTo("pending");
    }

    /** Juliet asks, and the administrator is asked. */
    private Received julietAsks() {
        admin.sends(presence());
        Inbox.readAll(admin);
        asks(juliet);
        return admin.receivesNext(
                message().from(service.jid()).with(Forms.form().formType(AUTHORIZATION)));
    }

    /** A client answers the request for approval with that form. */
    private void answers(XmppClient client, Received request, DataForm form) {
        client.sends(
                message()
                        .to(service.jid())
                        .id(String.valueOf(request.element().attribute("id")))
                        .with(
                                form.formType(AUTHORIZATION)
                                        .field("pubsub#node", node)
                                        .field("pubsub#subscriber_jid", juliet.fullJid())));
    }

    private static DataForm allow(String value) {
        return Forms.submit().field("pubsub#allow", value);
    }

    private void isNotified(String state) {
        juliet.receivesNext(service.subscriptionEvent(node, juliet.fullJid(), state));
    }

    /** §6.1.4 and §8.6. */
    @Test
    void asksTheOwner() {
        Received request = julietAsks();
        assertThat(request.element().attribute("id")).isNotEmpty();
        request.assertThat()
                .hasPayload(
                        Forms.form()
                                .formType(AUTHORIZATION)
                                .field(Forms.field("pubsub#node").type("text-single").values(node))
                                .field(
                                        Forms.field("pubsub#subscriber_jid")
                                                .type("jid-single")
                                                .values(juliet.fullJid()))
                                .field(Forms.field("pubsub#allow").type("boolean").values("0")));
    }

    @Test
    void notifiesNobodyWhoseSubscriptionIsPending() {
        asks(juliet);
        publishes(admin, "one");
        juliet.receivesNothing();
    }

    @Test
    void notifiesNobodyWhoseOtherSubscriptionIsApproved() {
        asks(juliet);
        String approved = "<subscription jid='FULL' subscription='subscribed'/>";
        ownerSet(admin, "<subscriptions node='NODE'>" + approved + "</subscriptions>");
        asks(balcony);
        publishes(admin, "one");
        balcony.receivesNothing();
    }

    /** §6.1.3.7. */
    @Test
    void refusesToBeAskedAgain() {
        asks(juliet);
        assertThat(subscribeError(juliet, juliet.fullJid()))
                .isEqualTo("not-authorized pending-subscription");
    }

    /** §8.6, and §6.1.7 for the last item. */
    @Test
    void subscribesWhoIsApproved() {
        publishes(admin, "one");
        answers(admin, julietAsks(), allow("true"));
        isNotified("subscribed");
        juliet.receivesNext(service.itemEvent(node, "one"));
        publishes(admin, "two");
        juliet.receivesNext(service.itemEvent(node, "two"));
    }

    @Test
    void forgetsWhoIsDenied() {
        answers(admin, julietAsks(), allow("0"));
        isNotified("none");
        publishes(admin, "one");
        juliet.receivesNothing();
        asks(juliet);
    }

    @Test
    void keepsARequestWhoseFormIsCancelled() {
        Received request = julietAsks();
        answers(admin, request, Forms.cancel());
        admin.receivesNothing();
        juliet.receivesNothing();
        answers(admin, request, allow("1"));
        isNotified("subscribed");
    }

    @Test
    void letsNobodyElseApprove() {
        answers(juliet, julietAsks(), allow("1"));
        juliet.receivesNext(message().error(forbidden));
        assertThat(itemsError(juliet)).isEqualTo("not-authorized not-subscribed");
    }

    @Test
    void passesOverAnAnswerToWhatIsSettled() {
        Received request = julietAsks();
        answers(admin, request, allow("1"));
        answers(admin, request, allow("0"));
        admin.receivesNothing();
        assertThat(items(juliet)).isEmpty();
    }

    /** §8.7.4, and §6.1.4 for members. */
    @ParameterizedTest
    @ValueSource(strings = {"owner", "publisher", "member"})
    void approvesOfWhomAnOwnerAffiliates(String affiliation) {
        asks(juliet);
        affiliates(juliet, affiliation);
        isNotified("subscribed");
    }

    /** §8.7.4. */
    @Test
    void deniesAnOutcast() {
        asks(juliet);
        affiliates(juliet, "outcast");
        isNotified("none");
    }
}

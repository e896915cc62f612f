package verona.scenarios.pep;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Received;
import verona.XmppClient;
import verona.scenarios.Inbox;
import verona.scenarios.pubsub.Pubsub;
import verona.vocabulary.DataForm;
import verona.vocabulary.Forms;

/** XEP-0163 §4.3.2: those who have subscribed to an account's node. */
class PepSubscriptionTest extends PepScenarios {

    @Client XmppClient rosaline;

    @Client(account = "rosaline")
    XmppClient rosalinesPhone;

    /** A client subscribes by its full JID; gives the state of the subscription. */
    private String subscribes(XmppClient client) {
        return String.valueOf(
                Pubsub.answer(client, juliets.set(subscription(TUNE, client.fullJid())))
                        .attribute("subscription"));
    }

    /** XEP-0060 §6.1, and XEP-0163 §4.3.2: without presence, one to the subscribed JID. */
    @Test
    void takesExplicitSubscriptions() {
        publishesInANodeWith(TUNE, "one", "access_model=open", "send_last_published_item=on_sub");
        isAvailable(rosaline);
        isAvailable(rosalinesPhone);
        assertThat(subscribes(rosaline)).isEqualTo("subscribed");
        isNotified(rosaline, TUNE, "one");
        publishes(TUNE, "two");
        isNotified(rosaline, TUNE, "two");
        isNotNotified(rosalinesPhone);
    }

    /** XEP-0163 §7.1. */
    @Test
    void notifiesASubscriberNoMoreThatMaySeeThePresenceNoMore() {
        prosodyDiffersFrom("XEP-0163 §7.1");
        isAvailable(juliet);
        publishes(TUNE, "one");
        befriends(romeo);
        subscribes(romeo);
        publishes(TUNE, "two");
        romeo.receives(juliets.itemEvent(TUNE, "two"));
        Inbox.readAll(romeo);
        juliet.sends(presence().unsubscribed().to(romeo.bareJid()));
        publishes(TUNE, "three");
        isNotNotified(romeo);
    }

    /** XEP-0060 §8.6, from an account's own address. */
    @Test
    void letsTheOwnerApproveOfSubscriptions() {
        isOptionalOnProsody("XEP-0060 §4.5, authorize");
        isAvailable(phone);
        String form = Pubsub.form("node_config", "access_model=authorize");
        Pubsub.result(
                phone, own.set("<create node='" + TUNE + "'/><configure>" + form + "</configure>"));
        assertThat(subscribes(romeo)).isEqualTo("pending");
        DataForm request = Forms.form().formType(Pubsub.NAMESPACE + "#subscribe_authorization");
        Received asked =
                phone.receivesNext(message().from(juliet.bareJid()).id(anyValue()).with(request));
        phone.sends(
                        message()
                                .id(String.valueOf(asked.element().attribute("id")))
                                .with(
                                        Forms.submit()
                                                .formType(
                                                        Pubsub.NAMESPACE
                                                                + "#subscribe_authorization")
                                                .field("pubsub#node", TUNE)
                                                .field("pubsub#subscriber_jid", romeo.fullJid())
                                                .field("pubsub#allow", "1")))
                .receivesNothing();
        romeo.receivesNext(juliets.subscriptionEvent(TUNE, romeo.fullJid(), "subscribed"));
    }

    /** RFC 6120 §10.3.1. */
    @Test
    void leavesMessagesToOneselfAlone() {
        isAvailable(phone);
        juliet.sends(message().body("Do not forget"));
        phone.receivesNext(message().body("Do not forget"));
    }
}

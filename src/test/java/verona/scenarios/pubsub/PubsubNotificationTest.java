package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.RequiresFeature.Owner.PUBSUB_SERVICE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.RequiresFeature;
import verona.stanza.Element;

/** How a node notifies, as it is configured: XEP-0060 §16.4.4. */
@RequiresFeature(value = Pubsub.NAMESPACE, of = PUBSUB_SERVICE)
class PubsubNotificationTest extends PubsubScenarios {

    /** §12.7. */
    @Test
    void notifiesByMessagesOfTheTypeThatIsConfigured() {
        creates("notification_type=normal");
        becomesASubscriber(juliet);
        publishes(admin, "one");
        juliet.receivesNext(service.itemEvent(node, "one").type("normal"));
    }

    @Test
    void notifiesOfNoItemsWhereItIsConfiguredSo() {
        creates("deliver_notifications=0");
        becomesASubscriber(juliet);
        publishes(admin, "one");
        juliet.receivesNothing();
    }

    /** §12.17. */
    @ParameterizedTest
    @CsvSource({
        "publisher, true, ''",
        "none, false, '§16.4.4, itemreply'",
        "owner, false, '§16.4.4, itemreply'",
    })
    void saysWhoHasPublishedAsConfigured(String reply, boolean shown, String optional) {
        if (!optional.isEmpty()) {
            isOptionalOnProsody(optional);
        }
        creates("itemreply=" + reply);
        becomesASubscriber(juliet);
        publishes(admin, "one");
        Element item =
                juliet.receivesNext(service.itemEvent(node, "one"))
                        .element()
                        .child(Pubsub.EVENT, "event")
                        .children()
                        .get(0)
                        .children()
                        .get(0);
        String publisher = shown ? admin.bareJid().toString() : null;
        assertThat(item.attribute("publisher")).isEqualTo(publisher);
        assertThat(get(juliet, "<items node='NODE'/>").children().get(0).attribute("publisher"))
                .isEqualTo(publisher);
    }

    /** {@code notify_sub}. */
    @Test
    void tellsOwnersWhoComesAndGoesWhereItIsConfiguredSo() {
        isOptionalOnProsody("§16.4.4, notify_sub");
        creates("notify_sub=1");
        isAvailable(admin);
        becomesASubscriber(juliet);
        admin.receivesNext(service.subscriptionEvent(node, juliet.fullJid(), "subscribed"));
        set(juliet, "<unsubscribe node='NODE' jid='FULL'/>");
        admin.receivesNext(service.subscriptionEvent(node, juliet.fullJid(), "none"));
    }
}

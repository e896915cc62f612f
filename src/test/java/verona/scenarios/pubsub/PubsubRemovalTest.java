package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0060 §8.4 and §8.5. */
class PubsubRemovalTest extends PubsubScenarios {

    private static final String DELETE = "<delete node='NODE'/>";
    private static final String PURGE = "<purge node='NODE'/>";

    /** §8.4.2. */
    @Test
    void deletesANodeAndTellsSubscribers() {
        creates("send_last_published_item=never");
        publishes(admin, "one");
        becomesASubscriber(juliet);
        ownerSet(admin, DELETE);
        juliet.receivesNext(service.event(named(DELETE)));
        assertThat(itemsError(admin)).isEqualTo("item-not-found");
        creates();
        assertThat(items(admin)).isEmpty();
    }

    /** §8.4.2: pending subscriptions included. */
    @Test
    void tellsThoseOfTheDeletionWhoseSubscriptionIsPending() {
        requiresAccessModel("authorize");
        creates("access_model=authorize");
        becomesASubscriber(juliet);
        ownerSet(admin, DELETE);
        juliet.receivesNext(service.event(named(DELETE)));
    }

    /** §16.4.4, notify_delete. */
    @Test
    void tellsNobodyOfTheDeletionWhereTheNodeIsConfiguredSo() {
        creates("notify_delete=0");
        becomesASubscriber(juliet);
        ownerSet(admin, DELETE);
        juliet.receivesNothing();
    }

    /** §8.4.1 and §6.1.3.11. */
    @Test
    void saysWhereADeletedNodeHasGone() {
        isOptionalOnProsody("§8.4.1");
        creates();
        becomesASubscriber(juliet);
        String redirect = "<redirect uri='xmpp:x@localhost?;node=blog'/>";
        String delete = "<delete node='NODE'>" + redirect + "</delete>";
        ownerSet(admin, delete);
        juliet.receivesNext(service.event(named(delete)));
        Element refusal = Pubsub.error(juliet, service.set(named(subscription(juliet.fullJid()))));
        assertThat(Pubsub.conditions(refusal)).isEqualTo("gone");
        assertThat(refusal.toXml()).contains(">xmpp:x@localhost?;node=blog</gone>");
        creates();
        subscribes(juliet, juliet.fullJid());
        ownerSet(admin, DELETE);
        assertThat(subscribeError(juliet, juliet.fullJid())).isEqualTo("item-not-found");
    }

    /** §8.5.2: one notification. */
    @Test
    void purgesANode() {
        creates("send_last_published_item=never");
        publishes(admin, "one");
        publishes(admin, "two");
        becomesASubscriber(juliet);
        ownerSet(admin, PURGE);
        assertThat(items(admin)).isEmpty();
        juliet.receivesNext(service.event(named(PURGE))).receivesNothing();
    }

    /** §16.4.4, notify_retract. */
    @Test
    void tellsNobodyOfAPurgeWhereTheNodeIsConfiguredSo() {
        prosodyDiffersFrom("§16.4.4, notify_retract");
        creates("notify_retract=0");
        becomesASubscriber(juliet);
        ownerSet(admin, PURGE);
        juliet.receivesNothing();
    }

    /** §4.1. */
    @Test
    void letsAPublisherPurge() {
        creates();
        affiliates(juliet, "publisher");
        ownerSet(juliet, PURGE);
    }

    /** §8.5.3.3. */
    @Test
    void purgesNothingWhereNothingIsKept() {
        prosodyDiffersFrom("§8.5.3.3");
        creates("persist_items=0");
        assertThat(Pubsub.error(admin, service.ownerSet(named(PURGE))).toXml())
                .contains("feature='persistent-items'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // §8.4.3 and §8.5.3
                "romeo | <delete node='NODE'/> | forbidden",
                "romeo | <purge node='NODE'/> | forbidden",
                "admin | <delete node='x'/> | item-not-found",
                "admin | <purge node='x'/> | item-not-found",
                "admin | <delete/> | bad-request nodeid-required",
                "admin | <purge/> | bad-request nodeid-required",
            })
    void refusesToRemove(String who, String request, String conditions) {
        creates();
        assertThat(ownerSetError(who.equals("romeo") ? romeo : admin, request))
                .isEqualTo(conditions);
    }
}

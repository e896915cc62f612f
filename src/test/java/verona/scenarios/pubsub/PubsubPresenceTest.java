package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.XmppClient;
import verona.scenarios.Inbox;

/** What a service does as subscribers and publishers come and go: XEP-0060 §4.3, §12.6, §16.4.4. */
class PubsubPresenceTest extends PubsubScenarios {

    @Client(account = "romeo")
    XmppClient romeosPhone;

    /** §4.3. */
    @ParameterizedTest
    @ValueSource(strings = {"JULIET", "FULL"})
    void sendsTheLastItemWhenASubscriberComesOnline(String jid) {
        prosodyDiffersFrom("§4.3");
        creates("send_last_published_item=on_sub_and_presence");
        subscribes(juliet, jid);
        publishes(admin, "one");
        Inbox.readAll(juliet);
        juliet.sends(presence()).receives(service.itemEvent(node, "one").to(juliet.fullJid()));
    }

    /** §4.3. */
    @Test
    void sendsItOnceForEachTimeThatTheSubscriberComes() {
        prosodyDiffersFrom("§4.3");
        creates("send_last_published_item=on_sub_and_presence");
        publishes(admin, "one");
        subscribes(juliet, juliet.fullJid());
        juliet.sends(presence()).sends(presence().show("away"));
        Inbox.readAll(juliet);
        juliet.sends(presence().show("dnd")).receivesNext(presence()).receivesNothing();
        juliet.sends(presence().unavailable())
                .sends(presence())
                .receives(service.itemEvent(node, "one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"on_sub", "never"})
    void sendsNoItemThenWhereTheNodeIsConfiguredOtherwise(String when) {
        creates("send_last_published_item=" + when);
        subscribes(juliet, juliet.fullJid());
        publishes(admin, "one");
        Inbox.readAll(juliet);
        juliet.sends(presence()).receivesNext(presence()).receivesNothing();
    }

    @Test
    void sendsNothingToOtherResourcesThanTheSubscribed() {
        creates("send_last_published_item=on_sub_and_presence");
        subscribes(juliet, juliet.bareJid() + "/elsewhere");
        publishes(admin, "one");
        juliet.sends(presence()).receivesNext(presence()).receivesNothing();
    }

    /** §12.6. */
    @Test
    void notifiesOnlyWhoIsOnlineWhereTheNodeIsConfiguredSo() {
        isOptionalOnProsody("§12.6");
        creates("presence_based_delivery=1");
        becomesASubscriber(juliet);
        subscribes(romeo, romeo.fullJid());
        isAvailable(romeosPhone);
        subscribes(romeosPhone, romeo.bareJid());
        publishes(admin, "one");
        juliet.receivesNext(service.itemEvent(node, "one"));
        romeosPhone.receivesNext(service.itemEvent(node, "one"));
        romeo.receivesNothing();
        configures("presence_based_delivery=0");
        publishes(admin, "two");
        romeo.receivesNext(service.itemEvent(node, "two"));
    }

    /** §16.4.4, purge_offline. */
    @Test
    void deletesWhatIsPublishedWithItsPublisherWhereTheNodeIsConfiguredSo() {
        isOptionalOnProsody("§16.4.4, purge_offline");
        creates("purge_offline=1");
        affiliates(romeo, "publisher");
        publishes(admin, "admins");
        becomesASubscriber(juliet);
        isAvailable(romeo);
        isAvailable(romeosPhone);
        publishes(romeo, "romeos");
        Inbox.readAll(juliet);
        romeo.disconnects();
        juliet.receivesNothing();
        romeosPhone.disconnects();
        juliet.receivesNext(
                service.event(named("<items node='NODE'><retract id='romeos'/></items>")));
        assertThat(items(admin)).containsExactly("admins");
    }

    /** §16.4.4, purge_offline. */
    @Test
    void keepsWhatIsPublishedByDefault() {
        creates();
        affiliates(romeo, "publisher");
        isAvailable(romeo);
        publishes(romeo, "romeos");
        romeo.disconnects();
        assertThat(items(admin)).containsExactly("romeos");
    }
}

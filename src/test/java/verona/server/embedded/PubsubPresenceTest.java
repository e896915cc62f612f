package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** What a service does as subscribers and publishers come and go: XEP-0060 §4.3, §12.6, §16.4.4. */
class PubsubPresenceTest extends PubsubTests {

    @ParameterizedTest
    @ValueSource(strings = {"juliet@localhost", "juliet@localhost/test"})
    void sendsTheLastItemWhenASubscriberComesOnline(String jid) {
        RawClient owner = owner("send_last_published_item=on_sub_and_presence");
        RawClient juliet = bound("juliet");
        subscribe(juliet, jid);
        publish(owner, "one");
        juliet.sync().forget();
        juliet.send("<presence/>");
        Element message = juliet.first(stanza -> stanza.name().equals("message"));
        assertThat(message.attribute("to")).isEqualTo("juliet@localhost/test");
        assertThat(event(message).children().get(0).attribute("id")).isEqualTo("one");
    }

    @Test
    void sendsItOnceForEachTimeThatTheSubscriberComes() {
        RawClient owner = owner("send_last_published_item=on_sub_and_presence");
        publish(owner, "one");
        RawClient juliet = bound("juliet");
        subscribe(juliet, "juliet@localhost/test");
        juliet.send("<presence/><presence><show>away</show></presence>").sync().forget();
        juliet.send("<presence><show>dnd</show></presence>").sync();
        assertThat(juliet.next().name()).isEqualTo("presence");
        assertThat(juliet.hasNothing()).isTrue();
        juliet.send("<presence type='unavailable'/><presence/>");
        juliet.first(stanza -> stanza.name().equals("message"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"on_sub", "never"})
    void sendsNoItemThenWhereTheNodeIsConfiguredOtherwise(String when) {
        RawClient owner = owner("send_last_published_item=" + when);
        RawClient juliet = bound("juliet");
        subscribe(juliet, "juliet@localhost/test");
        publish(owner, "one");
        juliet.sync().forget();
        juliet.send("<presence/>");
        assertThat(juliet.next().name()).isEqualTo("presence");
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void sendsNothingToOtherResourcesThanTheSubscribed() {
        RawClient owner = owner("send_last_published_item=on_sub_and_presence");
        RawClient juliet = bound("juliet");
        subscribe(juliet, "juliet@localhost/elsewhere");
        publish(owner, "one");
        juliet.send("<presence/>");
        assertThat(juliet.next().name()).isEqualTo("presence");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** §12.6. */
    @Test
    void notifiesOnlyWhoIsOnlineWhereTheNodeIsConfiguredSo() {
        RawClient owner = owner("presence_based_delivery=1");
        RawClient juliet = subscriber("juliet");
        RawClient romeo = bound("romeo");
        subscribe(romeo, romeo.jid());
        RawClient phone = available("romeo", "phone");
        subscribe(phone, "romeo@localhost");
        publish(owner, "one");
        juliet.require("message");
        phone.require("message");
        assertThat(romeo.hasNothing()).isTrue();
        configure(owner, SERVICE, NODE, "presence_based_delivery=0");
        publish(owner, "two");
        romeo.require("message");
    }

    /** {@code purge_offline}. */
    @Test
    void deletesWhatIsPublishedWithItsPublisherWhereTheNodeIsConfiguredSo() {
        RawClient owner = owner("purge_offline=1");
        affiliate(owner, "romeo@localhost", "publisher");
        publish(owner, "admins");
        RawClient juliet = subscriber("juliet");
        RawClient romeo = available("romeo");
        RawClient phone = available("romeo", "phone");
        publish(romeo, "romeos");
        juliet.sync().forget();
        romeo.leave();
        assertThat(juliet.hasNothing()).isTrue();
        phone.leave();
        assertThat(event(juliet.require("message")).toXml(EVENT))
                .isEqualTo("<items node='princely_musings'><retract id='romeos'/></items>");
        assertThat(ids(items(owner, SERVICE, NODE))).containsExactly("admins");
    }

    @Test
    void keepsWhatIsPublishedByDefault() {
        RawClient owner = owner();
        affiliate(owner, "romeo@localhost", "publisher");
        RawClient romeo = available("romeo");
        publish(romeo, "romeos");
        romeo.leave();
        assertThat(ids(items(owner, SERVICE, NODE))).containsExactly("romeos");
    }

    @Test
    void knowsADeletedAccountNoMore() {
        RawClient owner = owner("access_model=whitelist");
        affiliate(owner, "juliet@localhost", "member");
        subscriber("juliet");
        server.deleteAccount("juliet");
        server.createAccount("juliet", "password");
        RawClient juliet = available("juliet");
        publish(owner, "one");
        assertThat(juliet.hasNothing()).isTrue();
        assertThat(conditions(subscribe(juliet, juliet.jid())))
                .isEqualTo("not-allowed closed-node");
    }
}

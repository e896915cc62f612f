package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0060 §8.2 and §8.3. */
class PubsubConfigureTest extends PubsubTests {

    private static final String CONFIGURE = "<configure node='princely_musings'/>";

    /** §8.2.2. */
    @Test
    void offersTheConfigurationAsItIs() {
        RawClient owner = owner("title=Musings", "persist_items=false", "max_items=max");
        Element answer = look(owner, SERVICE, CONFIGURE);
        assertThat(answer.toXml())
                .contains(
                        "<configure node='princely_musings'><x xmlns='jabber:x:data' type='form'>")
                .contains("<value>http://jabber.org/protocol/pubsub#node_config</value>")
                .contains("label='Title'><value>Musings</value></field>")
                .contains("label='Persist items to storage'><value>0</value></field>")
                .contains("datatype='pubsub:integer-or-max'><range min='1' max='256'/>")
                .contains("</validate><value>max</value></field>")
                .contains("<option label='whitelist'><value>whitelist</value></option>")
                .contains("<option label='Messages of type normal'><value>normal</value></option>");
    }

    /** What is rarely used is offered where it is. */
    @Test
    void offersFieldsBeyondTheUsualOnesOnceTheyAreSet() {
        RawClient owner = owner();
        assertThat(look(owner, SERVICE, CONFIGURE).toXml()).doesNotContain("pubsub#itemreply");
        configure(owner, SERVICE, NODE, "itemreply=none");
        assertThat(look(owner, SERVICE, CONFIGURE).toXml())
                .contains("var='pubsub#itemreply'")
                .contains("</option><value>none</value></field>");
    }

    /** §8.3.2. */
    @Test
    void offersTheDefaultConfiguration() {
        Element answer = look(bound("juliet"), SERVICE, "<default/>");
        assertThat(answer.toXml())
                .contains("<default><x xmlns='jabber:x:data' type='form'>")
                .contains("<value>20</value>", "<value>open</value></field>");
    }

    /** §8.2.4: what is left out stays, and text without a value is cleared. */
    @Test
    void changesWhatIsSubmittedAndNothingElse() {
        RawClient owner = owner("title=Musings", "description=On everything", "max_items=7");
        assertResult(configure(owner, SERVICE, NODE, "title", "max_items", "persist_items"));
        assertThat(look(owner, SERVICE, CONFIGURE).toXml())
                .contains("label='Title'/>", "<value>On everything</value>", "<value>7</value>")
                .contains("label='Persist items to storage'><value>1</value></field>");
    }

    @Test
    void passesOverFieldsThatItDoesNotKnow() {
        RawClient owner = owner();
        assertResult(configure(owner, SERVICE, NODE, "body_xslt=http://x", "title=Musings"));
        assertThat(look(owner, SERVICE, CONFIGURE).toXml())
                .contains("Musings")
                .doesNotContain("body_xslt");
    }

    @Test
    void leavesAllAsItIsWhenTheFormIsCancelled() {
        RawClient owner = owner("title=Musings");
        String cancel = "<x xmlns='jabber:x:data' type='cancel'/>";
        assertResult(
                owner(
                        owner,
                        SERVICE,
                        "<configure node='%s'>%s</configure>".formatted(NODE, cancel)));
        assertThat(look(owner, SERVICE, CONFIGURE).toXml()).contains("Musings");
    }

    @Test
    void dropsItemsThatItHasNoPlaceForAnyMore() {
        RawClient owner = owner();
        publish(owner, "one");
        publish(owner, "two");
        publish(owner, "three");
        configure(owner, SERVICE, NODE, "max_items=2");
        assertThat(ids(items(owner, SERVICE, NODE))).containsExactly("two", "three");
        configure(owner, SERVICE, NODE, "persist_items=0");
        configure(owner, SERVICE, NODE, "persist_items=1");
        assertThat(ids(items(owner, SERVICE, NODE))).isEmpty();
    }

    /** §12.14. */
    @Test
    void endsSubscriptionsThatTheAccessModelAllowsNoMore() {
        RawClient owner = owner();
        RawClient juliet = subscriber("juliet");
        RawClient romeo = subscriber("romeo");
        affiliate(owner, "romeo@localhost", "member");
        configure(owner, SERVICE, NODE, "access_model=whitelist");
        assertThat(event(juliet.require("message")).toXml(EVENT))
                .contains("jid='juliet@localhost/test'", "subscription='none'");
        publish(owner, "one");
        assertThat(event(romeo.require("message")).name()).isEqualTo("items");
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void letsPendingSubscriptionsComeIntoForceWhenNothingNeedsApproval() {
        RawClient owner = owner("access_model=authorize");
        RawClient juliet = subscriber("juliet");
        configure(owner, SERVICE, NODE, "access_model=open");
        assertThat(event(juliet.require("message")).attribute("subscription"))
                .isEqualTo("subscribed");
    }

    /** §8.2.5.3. */
    @Test
    void tellsSubscribersOfAChangeWhereItIsConfiguredSo() {
        RawClient owner = owner("notify_config=1");
        RawClient juliet = subscriber("juliet");
        configure(owner, SERVICE, NODE, "title=Musings");
        Element event = event(juliet.require("message"));
        assertThat(event.toXml(EVENT))
                .startsWith("<configuration node='princely_musings'>")
                .contains("<x xmlns='jabber:x:data' type='result'>", "<value>Musings</value>");
        configure(owner, SERVICE, NODE, "deliver_payloads=0");
        assertThat(event(juliet.require("message")).toXml(EVENT))
                .isEqualTo("<configuration node='princely_musings'/>");
        configure(owner, SERVICE, NODE, "notify_config=0");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** §8.2.5.2, and §8.1.2 for the access model. */
    @ParameterizedTest
    @CsvSource({
        "access_model=secret, not-acceptable unsupported-access-model",
        "max_items=0, not-acceptable",
        "max_items=257, not-acceptable",
        "max_items=many, not-acceptable",
        "item_expire=-1, not-acceptable",
        "persist_items=maybe, not-acceptable",
        "publish_model=nobody, not-acceptable",
        "node_type=collection, not-acceptable",
    })
    void refusesWhatCannotBe(String field, String conditions) {
        RawClient owner = owner();
        Element answer = configure(owner, SERVICE, NODE, "title=Musings", field);
        assertThat(conditions(answer)).isEqualTo(conditions);
        assertThat(look(owner, SERVICE, CONFIGURE).toXml()).doesNotContain("Musings");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // §8.2.3.2 to §8.2.3.5
                "romeo | <configure node='princely_musings'/> | forbidden",
                "admin | <configure/> | bad-request nodeid-required",
                "admin | <configure node='x'/> | item-not-found",
            })
    void refusesToShow(String who, String request, String conditions) {
        owner();
        assertThat(conditions(look(bound(who, "other"), SERVICE, request))).isEqualTo(conditions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<x xmlns='jabber:x:data'/>",
                "<x xmlns='jabber:x:data' type='submit'>"
                        + "<field var='FORM_TYPE'><value>urn:x</value></field></x>"
            })
    void refusesWhatIsNoConfiguration(String form) {
        RawClient owner = owner();
        String configure = "<configure node='princely_musings'>" + form + "</configure>";
        assertThat(condition(owner(owner, SERVICE, configure))).isEqualTo("bad-request");
    }

    @Test
    void letsNobodyElseConfigure() {
        affiliate(owner(), "juliet@localhost", "publisher");
        assertThat(condition(configure(bound("juliet"), SERVICE, NODE, "title=x")))
                .isEqualTo("forbidden");
    }

    /** §12.7. */
    @Test
    void notifiesByMessagesOfTheTypeThatIsConfigured() {
        RawClient owner = owner("notification_type=normal");
        RawClient juliet = subscriber("juliet");
        publish(owner, "one");
        assertThat(juliet.require("message").attribute("type")).isEqualTo("normal");
    }

    @Test
    void notifiesOfNoItemsWhereItIsConfiguredSo() {
        RawClient owner = owner("deliver_notifications=0");
        RawClient juliet = subscriber("juliet");
        publish(owner, "one");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** §12.17. */
    @ParameterizedTest
    @CsvSource({"publisher, admin@localhost", "none,", "owner,"})
    void saysWhoHasPublishedAsConfigured(String reply, String publisher) {
        RawClient owner = owner("itemreply=" + reply);
        RawClient juliet = subscriber("juliet");
        publish(owner, "one");
        Element item = event(juliet.require("message")).children().get(0);
        assertThat(item.attribute("publisher")).isEqualTo(publisher);
        assertThat(items(juliet, SERVICE, NODE).toXml().contains("publisher="))
                .isEqualTo(publisher != null);
    }

    /** {@code notify_sub}. */
    @Test
    void tellsOwnersWhoComesAndGoesWhereItIsConfiguredSo() {
        RawClient owner = owner("notify_sub=1");
        owner.send("<presence/>").sync().forget();
        RawClient juliet = subscriber("juliet");
        assertThat(event(owner.require("message")).toXml(EVENT))
                .contains("jid='juliet@localhost/test'", "subscription='subscribed'")
                .contains("node='princely_musings'");
        set(juliet, SERVICE, "<unsubscribe node='princely_musings' jid='juliet@localhost/test'/>");
        assertThat(event(owner.require("message")).attribute("subscription")).isEqualTo("none");
    }
}

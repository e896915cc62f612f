package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.scenarios.Specification;
import verona.stanza.Element;
import verona.vocabulary.DataForm;
import verona.vocabulary.Forms;

/** XEP-0060 §8.2 and §8.3: the configuration of a node. */
class PubsubConfigureTest extends PubsubScenarios {

    private static final String CONFIGURE = "<configure node='NODE'/>";

    private String offered() {
        return ownerGet(admin, CONFIGURE).toXml();
    }

    private void assertOffers(DataForm form) {
        Element configure = payload(Pubsub.OWNER, "configure").withAttribute("node", node);
        Element pubsub =
                payload(Pubsub.OWNER, "pubsub").withChild(configure.withChild(form.toElement()));
        admin.sends(service.ownerGet(named(CONFIGURE)))
                .receives(iqResult("pubsub").from(service.jid()).with(pubsub));
    }

    /** §8.2.2. */
    @Test
    void offersTheConfigurationAsItIs() {
        creates("title=Musings", "persist_items=false", "max_items=max");
        assertOffers(
                Forms.form()
                        .formType(Pubsub.NAMESPACE + "#node_config")
                        .field(Forms.field("pubsub#title").label("Title").values("Musings"))
                        .field(
                                Forms.field("pubsub#persist_items")
                                        .label("Persist items to storage")
                                        .values("0"))
                        .field("pubsub#max_items", "max")
                        .field(Forms.field("pubsub#access_model").option("whitelist", "whitelist"))
                        .field(
                                Forms.field("pubsub#notification_type")
                                        .option("Messages of type normal", "normal")));
        assertThat(offered())
                .contains("datatype='pubsub:integer-or-max'")
                .contains("<range ", "min='1'", "max='256'");
    }

    /** What is rarely used is offered where it is. */
    @Test
    void offersFieldsBeyondTheUsualOnesOnceTheyAreSet() {
        isOptionalOnProsody("§16.4.4, itemreply");
        creates();
        assertThat(offered()).doesNotContain("pubsub#itemreply");
        configures("itemreply=none");
        assertThat(offered())
                .contains("var='pubsub#itemreply'")
                .contains("</option><value>none</value></field>");
    }

    /** §8.3.2. */
    @Test
    void offersTheDefaultConfiguration() {
        assertThat(ownerGet(juliet, "<default/>").toXml(Pubsub.OWNER))
                .startsWith("<default><x xmlns='jabber:x:data' type='form'>")
                .contains("<value>20</value>", "<value>open</value></field>");
    }

    /** §8.2.4: what is left out stays. */
    @Test
    void changesWhatIsSubmittedAndNothingElse() {
        creates("title=Musings", "description=On everything", "max_items=7");
        configures("title=Thoughts");
        assertOffers(
                Forms.form()
                        .field("pubsub#title", "Thoughts")
                        .field("pubsub#description", "On everything")
                        .field("pubsub#max_items", "7")
                        .field("pubsub#persist_items", "1"));
    }

    /** XEP-0004 §3.6: text without a value is cleared, and what needs a value stays. */
    @Test
    void clearsATextWithoutAValue() {
        Specification.isOptionalOnProsody(server, "XEP-0004 §3.6");
        creates("title=Musings", "description=On everything", "max_items=7");
        configures("title", "max_items", "persist_items");
        assertOffers(
                Forms.form()
                        .field(Forms.field("pubsub#title").without("jabber:x:data", "value"))
                        .field("pubsub#description", "On everything")
                        .field("pubsub#max_items", "7")
                        .field("pubsub#persist_items", "1"));
    }

    @Test
    void passesOverFieldsThatItDoesNotKnow() {
        creates();
        configures("body_xslt=http://x", "title=Musings");
        assertThat(offered()).contains("Musings").doesNotContain("body_xslt");
    }

    /** §8.2.4. */
    @Test
    void leavesAllAsItIsWhenTheFormIsCancelled() {
        creates("title=Musings");
        String cancel = "<x xmlns='jabber:x:data' type='cancel'/>";
        ownerSet(admin, "<configure node='NODE'>" + cancel + "</configure>");
        assertThat(offered()).contains("Musings");
    }

    @Test
    void dropsItemsThatItHasNoPlaceForAnyMore() {
        creates();
        publishes(admin, "one");
        publishes(admin, "two");
        publishes(admin, "three");
        configures("max_items=2");
        assertThat(items(admin)).containsExactly("two", "three");
        configures("persist_items=0");
        configures("persist_items=1");
        assertThat(items(admin)).isEmpty();
    }

    /** §12.14. */
    @Test
    void endsSubscriptionsThatTheAccessModelAllowsNoMore() {
        requires("subscription-notifications");
        creates();
        becomesASubscriber(juliet);
        becomesASubscriber(romeo);
        affiliates(romeo, "member");
        configures("access_model=whitelist");
        juliet.receivesNext(service.subscriptionEvent(node, juliet.fullJid(), "none"));
        publishes(admin, "one");
        romeo.receivesNext(service.itemEvent(node, "one"));
        juliet.receivesNothing();
    }

    @Test
    void letsPendingSubscriptionsComeIntoForceWhenNothingNeedsApproval() {
        requiresAccessModel("authorize");
        creates("access_model=authorize");
        becomesASubscriber(juliet);
        configures("access_model=open");
        juliet.receivesNext(service.subscriptionEvent(node, juliet.fullJid(), "subscribed"));
    }

    /** §8.2.5.3. */
    @Test
    void tellsSubscribersOfAChangeWhereItIsConfiguredSo() {
        isOptionalOnProsody("§16.4.4, notify_config");
        creates("notify_config=1");
        becomesASubscriber(juliet);
        configures("title=Musings");
        Element event =
                juliet.receivesNext(message().from(service.jid()))
                        .element()
                        .child(Pubsub.EVENT, "event");
        assertThat(event.children().get(0).toXml(Pubsub.EVENT))
                .startsWith("<configuration node='" + node + "'>")
                .contains("<x xmlns='jabber:x:data' type='result'>", "<value>Musings</value>");
        configures("deliver_payloads=0");
        juliet.receivesNext(service.event(named("<configuration node='NODE'/>")));
        configures("notify_config=0");
        juliet.receivesNothing();
    }

    /** §8.2.5.2, and §8.1.2 for the access model. */
    @ParameterizedTest
    @CsvSource({
        "access_model=secret, not-acceptable unsupported-access-model, §8.1.2",
        "max_items=0, not-acceptable, §8.2.5.2",
        "max_items=257, not-acceptable, §8.2.5.2",
        "max_items=many, not-acceptable, §8.2.5.2",
        "item_expire=-1, not-acceptable, '§16.4.4, item_expire'",
        "persist_items=maybe, not-acceptable, §8.2.5.2",
        "publish_model=nobody, not-acceptable, §8.2.5.2",
        "node_type=collection, feature-not-implemented unsupported, '§16.4.4, node_type'",
    })
    void refusesWhatCannotBe(String field, String conditions, String prosody) {
        prosodyDiffersFrom(prosody);
        creates();
        assertThat(ownerSetError(admin, configuration("title=Musings", field)))
                .isEqualTo(conditions);
        assertThat(offered()).doesNotContain("Musings");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // §8.2.3.2 to §8.2.3.5
                "romeo | <configure node='NODE'/> | forbidden",
                "admin | <configure/> | bad-request nodeid-required",
                "admin | <configure node='x'/> | item-not-found",
            })
    void refusesToShow(String who, String request, String conditions) {
        creates();
        assertThat(ownerGetError(who.equals("romeo") ? romeo : admin, request))
                .isEqualTo(conditions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "<x xmlns='jabber:x:data'/> | §8.2.4",
                "<x xmlns='jabber:x:data' type='submit'>"
                        + "<field var='FORM_TYPE'><value>urn:x</value></field></x> | §8.2.4"
            })
    void refusesWhatIsNoConfiguration(String form, String prosody) {
        prosodyDiffersFrom(prosody);
        creates();
        assertThat(ownerSetError(admin, "<configure node='NODE'>" + form + "</configure>"))
                .isEqualTo("bad-request");
    }

    @Test
    void letsNobodyElseConfigure() {
        creates();
        affiliates(juliet, "publisher");
        assertThat(ownerSetError(juliet, configuration("title=x"))).isEqualTo("forbidden");
    }
}

package verona.scenarios.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.XmppClient;
import verona.scenarios.Inbox;
import verona.stanza.Element;
import verona.vocabulary.DataForm;
import verona.vocabulary.Forms;

/** XEP-0060 §6.3 and §6.4. */
class PubsubOptionsTest extends PubsubScenarios {

    private static final String HERS = "<options node='NODE' jid='FULL'/>";
    private static final String ENTRY =
            "<item id='one'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title>"
                    + "%s</entry></item>";

    @BeforeEach
    void julietIsAvailable() {
        isAvailable(juliet);
    }

    /** Skips the test on Prosody, which has one option, whether notifications have a body. */
    private void isNoOptionOnProsody(String option) {
        isOptionalOnProsody("§16.4.2, " + option);
    }

    private static String submitted(String... fields) {
        return Pubsub.form("subscribe_options", fields);
    }

    private static String subscriptionWith(String... fields) {
        return subscription("FULL") + "<options>" + submitted(fields) + "</options>";
    }

    private Element subscribesWith(String... fields) {
        return set(juliet, subscriptionWith(fields));
    }

    private void sets(XmppClient client, String... fields) {
        set(client, "<options node='NODE' jid='FULL'>" + submitted(fields) + "</options>");
    }

    /** The form of Juliet's options says at least that. */
    private void assertOffers(DataForm form) {
        Element options =
                payload(Pubsub.NAMESPACE, "options")
                        .withAttribute("node", node)
                        .withAttribute("jid", juliet.fullJid())
                        .withChild(
                                form.formType(Pubsub.NAMESPACE + "#subscribe_options").toElement());
        juliet.sends(service.get(named(HERS)))
                .receives(
                        iqResult("pubsub")
                                .from(service.jid())
                                .with(payload(Pubsub.NAMESPACE, "pubsub").withChild(options)));
    }

    private String subscriptions() {
        return get(juliet, "<subscriptions/>").toXml();
    }

    /** §6.3.3. */
    @Test
    void offersAFormOfWhatIsSet() {
        creates();
        subscribes(juliet, juliet.fullJid());
        sets(juliet, "include_body=true", "show-values=chat");
        assertOffers(Forms.form().field("pubsub#include_body", "1"));
        isNoOptionOnProsody("deliver");
        assertOffers(
                Forms.form()
                        .field(
                                Forms.field("pubsub#deliver")
                                        .label("Whether to receive notifications")
                                        .values("1"))
                        .field(
                                Forms.field("pubsub#include_body")
                                        .label("Whether to add a body that can be read"))
                        .field(
                                Forms.field("pubsub#show-values")
                                        .option("xa", "xa")
                                        .values("chat")));
    }

    /** §6.3.7. */
    @Test
    void setsOptionsWhileSubscribing() {
        isNoOptionOnProsody("deliver");
        creates();
        Element answer = subscribesWith("deliver=0");
        assertThat(answer.toXml())
                .contains("subscription='subscribed'", "type='result'")
                .contains("<field var='pubsub#deliver' type='boolean'><value>0</value></field>");
        publishes(admin, "one");
        juliet.receivesNothing();
    }

    @Test
    void setsOptionsOfASubscriptionThatIsThere() {
        creates();
        subscribesWith("deliver=0");
        subscribesWith("deliver=1");
        publishes(admin, "one");
        juliet.receivesNext(service.itemEvent(node, "one"));
    }

    @Test
    void sendsNoLastItemToWhoWantsNothing() {
        isNoOptionOnProsody("deliver");
        creates("send_last_published_item=on_sub_and_presence");
        publishes(admin, "one");
        subscribesWith("deliver=0");
        juliet.sends(presence().unavailable())
                .sends(presence())
                .receivesNothing(message().with(payload(Pubsub.EVENT, "event")));
    }

    /** §12.8. */
    @ParameterizedTest
    @CsvSource({
        "<summary>To be or not</summary>, To be or not",
        "<author/>, Soliloquy",
    })
    void putsWhatAnEntrySaysIntoABody(String content, String body) {
        creates();
        subscribesWith("include_body=1");
        becomesASubscriber(romeo);
        set(admin, publication(ENTRY.formatted(content)));
        juliet.receivesNext(service.itemEvent(node, "one").body(body));
        romeo.receivesNext(service.itemEvent(node, "one").without(Element.CLIENT, "body"));
    }

    /** §12.8. */
    @Test
    void addsNoBodyWhereNothingCanBeRead() {
        creates();
        subscribesWith("include_body=1");
        set(
                admin,
                publication(
                        "<item id='one'><note xmlns='urn:example'><title>x</title></note></item>"));
        juliet.receivesNext(service.itemEvent(node, "one").without(Element.CLIENT, "body"));
    }

    @Test
    void notifiesOnlyWhilePresenceIsAsItIsWanted() {
        isNoOptionOnProsody("show-values");
        creates();
        subscribesWith("show-values=online");
        juliet.sends(presence().show("dnd")).receives(presence().show("dnd"));
        publishes(admin, "one");
        juliet.receivesNothing();
        isAvailable(juliet);
        publishes(admin, "two");
        juliet.receivesNext(service.itemEvent(node, "two"));
    }

    /** §12.5. */
    @Test
    void endsATemporarySubscriptionWithPresence() {
        isOptionalOnProsody("§12.5");
        creates();
        subscribesWith("expire=presence");
        assertThat(subscriptions()).contains(node);
        juliet.sends(presence().unavailable());
        assertThat(subscriptions()).doesNotContain(node);
    }

    /** §12.5. */
    @Test
    void endsAllSubscriptionsWithPresenceWhereTheNodeSaysSo() {
        isOptionalOnProsody("§12.5");
        creates("tempsub=1");
        isAvailable(balcony);
        subscribes(juliet, juliet.bareJid());
        juliet.sends(presence().unavailable());
        Inbox.readAll(balcony);
        publishes(admin, "one");
        balcony.receivesNext(service.itemEvent(node, "one"))
                .receiver()
                .sends(presence().unavailable());
        assertThat(subscriptions()).doesNotContain(node);
    }

    /** §6.3.6.2, and what there is no support for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "deliver=perhaps",
                "digest=1",
                "digest_frequency=1000",
                "expire=tomorrow",
                "expire=1595-01-30T18:00:00Z",
                "show-values=asleep",
                "subscription_type=nodes",
                "subscription_depth=all",
            })
    void refusesOptionsThatCannotBe(String field) {
        prosodyDiffersFrom("§6.3.6.2");
        creates();
        assertThat(setError(juliet, subscriptionWith(field)))
                .isEqualTo("bad-request invalid-options");
        assertThat(subscriptions()).doesNotContain(node);
    }

    @Test
    void acceptsOptionsThatDoNothing() {
        creates();
        subscribesWith("digest=0", "subscription_type=items", "subscription_depth=1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // §6.3.4.1 to §6.3.4.3 and §6.3.4.7
                "node='NODE' jid='ROMEO' | forbidden | §6.3.4.1",
                "node='NODE' jid='JULIET' | unexpected-request not-subscribed | §6.3.4.2",
                "node='NODE' | bad-request jid-required | §6.3.4.3",
                "node='nowhere' jid='JULIET' | item-not-found | §6.3.4.7",
                "jid='JULIET' | bad-request nodeid-required | ''",
            })
    void refusesARequestThatIsAmiss(String attributes, String conditions, String prosody) {
        prosodyDiffersFrom(prosody);
        creates();
        assertThat(getError(juliet, "<options " + attributes + "/>")).isEqualTo(conditions);
        assertThat(setError(juliet, "<options " + attributes + ">" + submitted() + "</options>"))
                .isEqualTo(conditions);
    }

    /** §6.3.7. */
    @ParameterizedTest
    @ValueSource(strings = {"node='NODE'", "jid='FULL'"})
    void refusesOptionsThatNameTheSubscriptionAgain(String attribute) {
        prosodyDiffersFrom("§6.3.7");
        creates();
        String options = "<options " + attribute + ">" + submitted() + "</options>";
        assertThat(setError(juliet, subscription("FULL") + options)).isEqualTo("bad-request");
    }

    @Test
    void letsAnOwnerSetTheOptionsOfOthers() {
        isNoOptionOnProsody("deliver");
        creates();
        subscribes(juliet, juliet.fullJid());
        sets(admin, "deliver=0");
        publishes(admin, "one");
        juliet.receivesNothing();
    }

    @Test
    void leavesOptionsAsTheyAreIfTheFormIsCancelled() {
        creates();
        subscribesWith("include_body=1");
        String cancel = "<x xmlns='jabber:x:data' type='cancel'/>";
        set(juliet, "<options node='NODE' jid='FULL'>" + cancel + "</options>");
        assertOffers(Forms.form().field("pubsub#include_body", "1"));
    }

    /** §6.4. */
    @ParameterizedTest
    @ValueSource(strings = {"<default/>", "<default node='NODE'/>"})
    void tellsTheDefaults(String request) {
        requires("retrieve-default-sub");
        creates();
        assertThat(get(juliet, request).toXml())
                .contains("<x xmlns='jabber:x:data' type='result'>")
                .contains("<field var='pubsub#deliver' type='boolean'><value>1</value></field>");
    }

    /** §6.4. */
    @Test
    void tellsNoDefaultsOfANodeThatIsNotThere() {
        requires("retrieve-default-sub");
        assertThat(getError(juliet, "<default node='nowhere'/>")).isEqualTo("item-not-found");
    }
}

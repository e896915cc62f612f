package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0060 §6.3 and §6.4. */
class PubsubOptionsTest extends PubsubTests {

    private static final String ENTRY =
            "<item id='%s'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title>"
                    + "%s</entry></item>";

    private final RawClient juliet = available("juliet");

    private Element options(RawClient client, String jid, String... fields) {
        String form = form("subscribe_options", fields);
        return set(
                client,
                SERVICE,
                "<options node='" + NODE + "' jid='" + jid + "'>" + form + "</options>");
    }

    private Element subscribeWith(String... fields) {
        String options = "<options>" + form("subscribe_options", fields) + "</options>";
        return set(juliet, SERVICE, subscribeHer() + options);
    }

    private String subscribeHer() {
        return "<subscribe node='" + NODE + "' jid='" + juliet.jid() + "'/>";
    }

    private Element offered() {
        return get(juliet, SERVICE, "<options node='" + NODE + "' jid='" + juliet.jid() + "'/>");
    }

    /** §6.3.3. */
    @Test
    void offersAFormOfWhatIsSet() {
        owner();
        subscribe(juliet, juliet.jid());
        assertResult(options(juliet, juliet.jid(), "include_body=true", "show-values=chat"));
        Element answer = offered();
        Element options = answer.children().get(0).children().get(0);
        assertThat(options.attribute("jid")).isEqualTo(juliet.jid());
        assertThat(options.attribute("node")).isEqualTo(NODE);
        assertThat(answer.toXml())
                .contains("<value>http://jabber.org/protocol/pubsub#subscribe_options</value>")
                .contains("Whether to receive notifications'><value>1</value>")
                .contains("Whether to add a body that can be read'><value>1</value>")
                .contains("</option><value>chat</value></field>");
    }

    /** §6.3.7. */
    @Test
    void setsOptionsWhileSubscribing() {
        RawClient owner = owner();
        Element answer = subscribeWith("deliver=0");
        assertResult(answer);
        assertThat(answer.toXml())
                .contains("subscription='subscribed'", "type='result'")
                .contains("<field var='pubsub#deliver' type='boolean'><value>0</value></field>");
        publish(owner, "one");
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void setsOptionsOfASubscriptionThatIsThere() {
        RawClient owner = owner();
        subscribeWith("deliver=0");
        assertResult(subscribeWith("deliver=1"));
        publish(owner, "one");
        assertThat(event(juliet.require("message")).name()).isEqualTo("items");
    }

    @Test
    void sendsNoLastItemToWhoWantsNothing() {
        RawClient owner = owner("send_last_published_item=on_sub_and_presence");
        publish(owner, "one");
        subscribeWith("deliver=0");
        juliet.send("<presence type='unavailable'/><presence/>").sync();
        assertThat(juliet.unread()).noneMatch(stanza -> stanza.child(EVENT, "event") != null);
    }

    /** §12.8. */
    @ParameterizedTest
    @CsvSource({
        "<summary>To be or not</summary>, To be or not",
        "<author/>, Soliloquy",
    })
    void putsWhatAnEntrySaysIntoABody(String content, String body) {
        RawClient owner = owner();
        subscribeWith("include_body=1");
        RawClient romeo = subscriber("romeo");
        publish(owner, SERVICE, NODE, ENTRY.formatted("one", content));
        assertThat(juliet.require("message").child(Element.CLIENT, "body").text()).isEqualTo(body);
        assertThat(romeo.require("message").child(Element.CLIENT, "body")).isNull();
    }

    @Test
    void addsNoBodyWhereNothingCanBeRead() {
        RawClient owner = owner();
        subscribeWith("include_body=1");
        publish(
                owner,
                SERVICE,
                NODE,
                "<item id='one'><note xmlns='urn:example'><title>x</title></note></item>");
        assertThat(juliet.require("message").child(Element.CLIENT, "body")).isNull();
    }

    @Test
    void notifiesOnlyWhilePresenceIsAsItIsWanted() {
        RawClient owner = owner();
        subscribeWith("show-values=online");
        juliet.send("<presence><show>dnd</show></presence>").sync().forget();
        publish(owner, "one");
        assertThat(juliet.hasNothing()).isTrue();
        juliet.send("<presence/>").sync().forget();
        publish(owner, "two");
        assertThat(juliet.require("message").toXml()).contains("id='two'");
    }

    /** §12.19. */
    @Test
    void endsASubscriptionAtItsTime() {
        server.clock().stop(Instant.parse("1595-01-30T18:00:00Z"));
        RawClient owner = owner();
        assertResult(subscribeWith("expire=1595-01-30T19:00:00Z"));
        server.clock().advance(Duration.ofMinutes(59));
        publish(owner, "one");
        juliet.require("message");
        server.clock().advance(Duration.ofMinutes(1));
        publish(owner, "two");
        assertThat(juliet.hasNothing()).isTrue();
        assertThat(get(juliet, SERVICE, "<subscriptions/>").toXml()).doesNotContain(NODE);
        assertThat(conditions(offered())).isEqualTo("unexpected-request not-subscribed");
    }

    /** §12.5. */
    @Test
    void endsATemporarySubscriptionWithPresence() {
        owner();
        assertResult(subscribeWith("expire=presence"));
        assertThat(get(juliet, SERVICE, "<subscriptions/>").toXml()).contains(NODE);
        juliet.send("<presence type='unavailable'/>").sync();
        assertThat(get(juliet, SERVICE, "<subscriptions/>").toXml()).doesNotContain(NODE);
    }

    @Test
    void endsAllSubscriptionsWithPresenceWhereTheNodeSaysSo() {
        RawClient owner = owner("tempsub=1");
        RawClient other = available("juliet", "other");
        subscribe(juliet, "juliet@localhost");
        juliet.send("<presence type='unavailable'/>").sync();
        other.sync().forget();
        publish(owner, "one");
        other.require("message");
        other.send("<presence type='unavailable'/>").sync();
        assertThat(get(juliet, SERVICE, "<subscriptions/>").toXml()).doesNotContain(NODE);
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
        owner();
        assertThat(conditions(subscribeWith(field))).isEqualTo("bad-request invalid-options");
        assertThat(get(juliet, SERVICE, "<subscriptions/>").toXml()).doesNotContain(NODE);
    }

    @Test
    void acceptsOptionsThatDoNothing() {
        owner();
        assertResult(subscribeWith("digest=0", "subscription_type=items", "subscription_depth=1"));
    }

    /** §6.3.4. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "node='princely_musings' jid='romeo@localhost' | forbidden",
                "node='princely_musings' jid='juliet@localhost'"
                        + "| unexpected-request not-subscribed",
                "node='princely_musings' | bad-request jid-required",
                "node='nowhere' jid='juliet@localhost' | item-not-found",
                "jid='juliet@localhost' | bad-request nodeid-required",
            })
    void refusesARequestThatIsAmiss(String attributes, String conditions) {
        owner();
        assertThat(conditions(get(juliet, SERVICE, "<options " + attributes + "/>")))
                .isEqualTo(conditions);
        String set = "<options " + attributes + ">" + form("subscribe_options") + "</options>";
        assertThat(conditions(set(juliet, SERVICE, set))).isEqualTo(conditions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"node='princely_musings'", "jid='juliet@localhost/test'"})
    void refusesOptionsThatNameTheSubscriptionAgain(String attribute) {
        owner();
        String form = form("subscribe_options");
        String options = "<options " + attribute + ">" + form + "</options>";
        assertThat(condition(set(juliet, SERVICE, subscribeHer() + options)))
                .isEqualTo("bad-request");
    }

    @Test
    void letsAnOwnerSetTheOptionsOfOthers() {
        RawClient owner = owner();
        subscribe(juliet, juliet.jid());
        assertResult(options(owner, juliet.jid(), "deliver=0"));
        publish(owner, "one");
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void leavesOptionsAsTheyAreIfTheFormIsCancelled() {
        owner();
        subscribeWith("deliver=0");
        assertResult(
                set(
                        juliet,
                        SERVICE,
                        "<options node='princely_musings' jid='juliet@localhost/test'>"
                                + "<x xmlns='jabber:x:data' type='cancel'/></options>"));
        assertThat(offered().toXml()).contains("notifications'><value>0</value>");
    }

    /** §6.4. */
    @ParameterizedTest
    @ValueSource(strings = {"<default/>", "<default node='princely_musings'/>"})
    void tellsTheDefaults(String request) {
        owner();
        assertThat(get(juliet, SERVICE, request).toXml())
                .contains("<x xmlns='jabber:x:data' type='result'>")
                .contains("<field var='pubsub#deliver' type='boolean'><value>1</value></field>");
    }

    @Test
    void tellsNoDefaultsOfANodeThatIsNotThere() {
        assertThat(condition(get(juliet, SERVICE, "<default node='nowhere'/>")))
                .isEqualTo("item-not-found");
    }
}

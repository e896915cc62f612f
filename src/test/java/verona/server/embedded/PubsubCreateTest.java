package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.stanza.Element;

/** XEP-0060 §8.1, §8.4 and §8.5. */
class PubsubCreateTest extends PubsubTests {

    private final RawClient admin = bound("admin");

    /** §8.1.2. */
    @Test
    void createsANodeWhoseOwnerIsItsCreator() {
        Element answer = set(admin, SERVICE, "<create node='princely_musings'/>");
        assertResult(answer);
        assertThat(answer.children()).isEmpty();
        assertThat(get(admin, SERVICE, "<affiliations/>").toXml())
                .contains("<affiliation node='princely_musings' affiliation='owner'/>");
    }

    /** §8.1.1. */
    @Test
    void namesANodeThatIsToHaveNoNameInParticular() {
        String first = instant();
        assertThat(instant()).isNotEqualTo(first);
        assertResult(items(admin, SERVICE, first));
    }

    private String instant() {
        Element answer = set(admin, SERVICE, "<create/><configure/>");
        assertResult(answer);
        return String.valueOf(answer.children().get(0).children().get(0).attribute("node"));
    }

    /** §8.1.3. */
    @Test
    void configuresWhatItCreates() {
        assertResult(create(admin, SERVICE, NODE, "title=Musings", "access_model=whitelist"));
        assertThat(look(admin, SERVICE, "<configure node='princely_musings'/>").toXml())
                .contains("<value>Musings</value>", "<value>whitelist</value></field>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<create node='taken'/> | conflict",
                // §8.1.2
                "<create node='a'/><configure>%s</configure>"
                        + "| not-acceptable unsupported-access-model",
                // §8.1.3
                "<create node='a'/><configure node='a'/> | bad-request",
                "<configure/><create node='a'/> | bad-request",
                "<create node='a'/><configure><x/></configure> | bad-request",
            })
    void refusesARequestThatIsAmiss(String request, String conditions) {
        create(admin, SERVICE, "taken");
        Element answer = set(admin, SERVICE, request.formatted(config("access_model=secret")));
        assertThat(conditions(answer)).isEqualTo(conditions);
        assertThat(condition(items(admin, SERVICE, "a"))).isEqualTo("item-not-found");
    }

    @Test
    void letsOnlyTheAdministratorCreate() {
        RawClient romeo = bound("romeo");
        assertThat(condition(create(romeo, SERVICE, NODE))).isEqualTo("forbidden");
        assertThat(condition(items(admin, SERVICE, NODE))).isEqualTo("item-not-found");
    }

    /** §8.4.2. */
    @Test
    void deletesANodeAndTellsSubscribers() {
        create(admin, SERVICE, NODE);
        publish(admin, "one");
        RawClient juliet = subscriber("juliet");
        assertResult(owner(admin, SERVICE, "<delete node='princely_musings'/>"));
        assertThat(event(juliet.require("message")).toXml(EVENT))
                .isEqualTo("<delete node='princely_musings'/>");
        assertThat(condition(items(admin, SERVICE, NODE))).isEqualTo("item-not-found");
        create(admin, SERVICE, NODE);
        assertThat(ids(items(admin, SERVICE, NODE))).isEmpty();
    }

    /** §8.4.2: pending subscriptions included. */
    @Test
    void tellsThoseOfTheDeletionWhoseSubscriptionIsPending() {
        create(admin, SERVICE, NODE, "access_model=authorize");
        RawClient juliet = subscriber("juliet");
        owner(admin, SERVICE, "<delete node='princely_musings'/>");
        assertThat(event(juliet.require("message")).name()).isEqualTo("delete");
    }

    @Test
    void tellsNobodyOfTheDeletionWhereTheNodeIsConfiguredSo() {
        create(admin, SERVICE, NODE, "notify_delete=0");
        RawClient juliet = subscriber("juliet");
        owner(admin, SERVICE, "<delete node='princely_musings'/>");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** §8.4.1 and §6.1.3.11. */
    @Test
    void saysWhereADeletedNodeHasGone() {
        create(admin, SERVICE, NODE);
        RawClient juliet = subscriber("juliet");
        String redirect = "<redirect uri='xmpp:x@localhost?;node=blog'/>";
        owner(admin, SERVICE, "<delete node='princely_musings'>" + redirect + "</delete>");
        assertThat(juliet.require("message").toXml()).contains(redirect);
        Element refusal = subscribe(juliet, juliet.jid());
        assertThat(condition(refusal)).isEqualTo("gone");
        assertThat(refusal.toXml()).contains(">xmpp:x@localhost?;node=blog</gone>");
        create(admin, SERVICE, NODE);
        assertResult(subscribe(juliet, juliet.jid()));
        owner(admin, SERVICE, "<delete node='princely_musings'/>");
        assertThat(condition(subscribe(juliet, juliet.jid()))).isEqualTo("item-not-found");
    }

    /** §8.5.2: one notification. */
    @Test
    void purgesANode() {
        create(admin, SERVICE, NODE);
        publish(admin, "one");
        publish(admin, "two");
        RawClient juliet = subscriber("juliet");
        assertResult(owner(admin, SERVICE, "<purge node='princely_musings'/>"));
        assertThat(ids(items(admin, SERVICE, NODE))).isEmpty();
        assertThat(event(juliet.require("message")).toXml(EVENT))
                .isEqualTo("<purge node='princely_musings'/>");
        assertThat(juliet.hasNothing()).isTrue();
    }

    @Test
    void tellsNobodyOfAPurgeWhereTheNodeIsConfiguredSo() {
        create(admin, SERVICE, NODE, "notify_retract=0");
        RawClient juliet = subscriber("juliet");
        assertResult(owner(admin, SERVICE, "<purge node='princely_musings'/>"));
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** §4.1. */
    @Test
    void letsAPublisherPurge() {
        create(admin, SERVICE, NODE);
        affiliate(admin, "juliet@localhost", "publisher");
        assertResult(owner(bound("juliet"), SERVICE, "<purge node='princely_musings'/>"));
    }

    /** §8.5.3.3. */
    @Test
    void purgesNothingWhereNothingIsKept() {
        create(admin, SERVICE, NODE, "persist_items=0");
        Element answer = owner(admin, SERVICE, "<purge node='princely_musings'/>");
        assertThat(answer.toXml()).contains("feature='persistent-items'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // §8.4.3 and §8.5.3
                "romeo | <delete node='princely_musings'/> | forbidden",
                "romeo | <purge node='princely_musings'/> | forbidden",
                "admin | <delete node='x'/> | item-not-found",
                "admin | <purge node='x'/> | item-not-found",
                "admin | <delete/> | bad-request nodeid-required",
                "admin | <purge/> | bad-request nodeid-required",
            })
    void refusesToRemove(String who, String request, String conditions) {
        create(admin, SERVICE, NODE);
        RawClient client = bound(who, "other");
        assertThat(conditions(owner(client, SERVICE, request))).isEqualTo(conditions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set | http://jabber.org/protocol/pubsub | '' | bad-request",
                "set | http://jabber.org/protocol/pubsub | <x/> | feature-not-implemented",
                "get | http://jabber.org/protocol/pubsub | <create/> | feature-not-implemented",
                "set | http://jabber.org/protocol/pubsub#owner | '' | bad-request",
                "set | http://jabber.org/protocol/pubsub#owner | <x/> | feature-not-implemented",
                "set | http://jabber.org/protocol/pubsub#event | <x/> | service-unavailable",
            })
    void saysWhatItDoesNotDo(String type, String namespace, String request, String condition) {
        String pubsub = "<pubsub xmlns='" + namespace + "'>" + request + "</pubsub>";
        assertThat(condition(admin.ask(type, SERVICE, pubsub))).isEqualTo(condition);
    }
}

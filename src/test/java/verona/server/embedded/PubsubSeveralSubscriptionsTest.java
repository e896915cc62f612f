package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.Element;

/** XEP-0060 §6.1.6: several subscriptions of one JID, if the server has that option. */
class PubsubSeveralSubscriptionsTest extends PubsubTests {

    private static final String SHIM = "http://jabber.org/protocol/shim";

    @Override
    EmbeddedServer start() {
        EmbeddedServer started =
                EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withSeveralSubscriptions());
        started.createAccount("admin", "password");
        return withAccounts(started);
    }

    private static String subscribed(RawClient client, String... options) {
        String subscribe = "<subscribe node='" + NODE + "' jid='" + client.jid() + "'/>";
        String form = "<options>" + form("subscribe_options", options) + "</options>";
        Element answer = set(client, SERVICE, subscribe + form);
        assertResult(answer);
        Element granted = answer.children().get(0).children().get(0);
        assertThat(granted.attribute("subscription")).isEqualTo("subscribed");
        return Objects.requireNonNull(granted.attribute("subid"), answer.toXml());
    }

    private static String about(String element, RawClient client, String more) {
        return "<" + element + " node='" + NODE + "' jid='" + client.jid() + "' " + more + "/>";
    }

    private static String id(String subscription) {
        return "subid='" + subscription + "'";
    }

    /** §7.1.2.6: the identifiers are the last child. */
    private static List<String> headers(Element message) {
        Element last = message.children().get(message.children().size() - 1);
        assertThat(last.is(SHIM, "headers")).as(message.toXml()).isTrue();
        return last.children().stream()
                .peek(header -> assertThat(header.attribute("name")).isEqualTo("SubID"))
                .map(Element::text)
                .toList();
    }

    private static List<String> listed(Element answer) {
        assertResult(answer);
        return answer.children().get(0).children().get(0).children().stream()
                .map(each -> each.attributes().get("subid"))
                .toList();
    }

    @Test
    void haveIdentifiers() {
        RawClient admin = owner();
        RawClient juliet = available("juliet");
        String one = subscribed(juliet);
        String two = subscribed(juliet);
        assertThat(one).isNotEqualTo(two);
        assertThat(listed(get(juliet, SERVICE, "<subscriptions/>"))).containsExactly(one, two);
        assertThat(listed(look(admin, SERVICE, "<subscriptions node='" + NODE + "'/>")))
                .containsExactly(one, two);
    }

    /** §6.1.6: one notification, which names those by which it comes. */
    @Test
    void giveOneNotification() {
        RawClient admin = owner();
        RawClient juliet = available("juliet");
        String one = subscribed(juliet);
        String two = subscribed(juliet, "include_body=1");
        String three = subscribed(juliet, "deliver=0");
        publish(admin, "news");
        assertThat(headers(juliet.next())).containsExactly(one, two);
        assertThat(juliet.hasNothing()).isTrue();

        assertResult(set(juliet, SERVICE, about("unsubscribe", juliet, id(two))));
        assertResult(set(juliet, SERVICE, about("unsubscribe", juliet, id(three))));
        publish(admin, "more");
        assertThat(juliet.next().child(SHIM, "headers")).isNull();
        assertResult(set(juliet, SERVICE, about("unsubscribe", juliet, id(one))));
        publish(admin, "nothing");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /** §6.2.3.1, §6.2.3.5, §6.3.4.3, §6.3.4.4, §6.5.9.1 and §6.5.9.2. */
    @Test
    void haveToBeNamed() {
        owner();
        RawClient juliet = available("juliet");
        String one = subscribed(juliet);
        subscribed(juliet);
        String items = "<items node='" + NODE + "' ";
        for (String wrong : List.of("", id("other"))) {
            String error =
                    wrong.isEmpty() ? "bad-request subid-required" : "not-acceptable invalid-subid";
            for (Element answer :
                    List.of(
                            set(juliet, SERVICE, about("unsubscribe", juliet, wrong)),
                            get(juliet, SERVICE, about("options", juliet, wrong)),
                            get(juliet, SERVICE, items + wrong + "/>"))) {
                assertThat(conditions(answer)).isEqualTo(error);
                assertThat(answer.child(Element.CLIENT, "error").attribute("type"))
                        .isEqualTo("modify");
            }
        }
        assertResult(get(juliet, SERVICE, items + id(one) + "/>"));
        assertResult(get(available("romeo"), SERVICE, items + "/>"));
    }

    @Test
    void haveOptionsOfTheirOwn() {
        RawClient admin = owner();
        RawClient juliet = available("juliet");
        String one = subscribed(juliet);
        String two = subscribed(juliet);
        String options = about("options", juliet, id(one)).replace("/>", ">");
        String form = form("subscribe_options", "deliver=0");
        assertResult(set(juliet, SERVICE, options + form + "</options>"));
        Element offer = get(juliet, SERVICE, about("options", juliet, id(two)));
        assertThat(offer.children().get(0).children().get(0).attribute("subid")).isEqualTo(two);
        publish(admin, "news");
        assertThat(headers(juliet.next())).containsExactly(two);
    }

    /** §8.8.2: an owner ends one, or all. */
    @Test
    void areEndedByTheOwner() {
        RawClient admin = owner();
        RawClient juliet = available("juliet");
        String one = subscribed(juliet);
        String two = subscribed(juliet);
        subscribed(juliet);
        end(admin, juliet, id(one));
        Element ended = event(juliet.next());
        assertThat(ended.attribute("subid")).isEqualTo(one);
        assertThat(ended.attribute("subscription")).isEqualTo("none");
        assertThat(listed(get(juliet, SERVICE, "<subscriptions/>"))).hasSize(2).contains(two);
        end(admin, juliet, "");
        assertThat(listed(get(juliet, SERVICE, "<subscriptions/>"))).isEmpty();
    }

    private static void end(RawClient admin, RawClient client, String more) {
        String entry = about("subscription", client, "subscription='none' " + more);
        String list = "<subscriptions node='" + NODE + "'>" + entry + "</subscriptions>";
        assertResult(owner(admin, SERVICE, list));
    }

    /** §10: the option is announced, and is off by default. */
    @Test
    void areAnnounced() {
        String query = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
        String feature = PUBSUB + "#multi-subscribe";
        assertThat(bound("juliet").ask("get", SERVICE, query).toXml()).contains(feature);
        String headers = "http://jabber.org/protocol/shim";
        String ofHeaders = query.replace("/>", " node='" + headers + "'/>");
        assertThat(bound("juliet").ask("get", SERVICE, ofHeaders).toXml())
                .contains("<feature var='" + headers + "#SubID'/>");
        try (EmbeddedServer usual = EmbeddedServer.start()) {
            usual.createAccount("romeo", "password");
            try (RawClient romeo = RawClient.login(usual, "romeo", "test")) {
                assertThat(romeo.ask("get", SERVICE, query).toXml()).doesNotContain(feature);
            }
        }
    }
}

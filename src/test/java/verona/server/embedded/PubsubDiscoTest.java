package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** What discovery says about the service and its nodes, XEP-0060 §5. */
class PubsubDiscoTest extends PubsubTests {

    /** §4.5 and §10. */
    @Test
    void announcesAllAccessModels() {
        assertThat(features(SERVICE))
                .contains(
                        PUBSUB + "#access-authorize",
                        PUBSUB + "#access-open",
                        PUBSUB + "#access-presence",
                        PUBSUB + "#access-roster",
                        PUBSUB + "#access-whitelist");
    }

    /** The domain itself is no service, and does not say that it is one. */
    @Test
    void isNotAtTheDomainOfTheAccounts() {
        assertThat(features("localhost")).noneMatch(feature -> feature.startsWith(PUBSUB));
        assertThat(condition(items(bound("juliet"), "localhost", NODE)))
                .isEqualTo("service-unavailable");
    }

    private List<String> features(String address) {
        String query = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
        return bound("romeo").ask("get", address, query).children().get(0).children().stream()
                .filter(child -> child.name().equals("feature"))
                .map(feature -> feature.attributes().get("var"))
                .toList();
    }

    /** XEP-0131 §3: a service without collections and subscription ids sends no headers. */
    @Test
    void announcesNoHeaders() {
        assertThat(features(SERVICE)).doesNotContain("http://jabber.org/protocol/shim");
        assertThat(condition(info(bound("juliet"), "http://jabber.org/protocol/shim")))
                .isEqualTo("item-not-found");
    }

    private static Element info(RawClient client, String node) {
        String query = "<query xmlns='http://jabber.org/protocol/disco#info' node='" + node + "'/>";
        return client.ask("get", SERVICE, query);
    }

    /** §5.4. */
    @Test
    void tellsWhenANodeWasMade() {
        server.clock().stop(Instant.parse("1595-01-30T18:00:00Z"));
        owner();
        String query = "<query xmlns='http://jabber.org/protocol/disco#info' node='" + NODE + "'/>";
        assertThat(bound("juliet").ask("get", SERVICE, query).toXml())
                .contains(
                        "<field var='pubsub#creation_date' type='text-single'>"
                                + "<value>1595-01-30T18:00:00Z</value></field>");
    }
}

package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** XEP-0060 §6.1.7: when the last item was published. */
class PubsubSubscribeTest extends PubsubTests {

    private final RawClient juliet = available("juliet");

    /** §6.1.7. */
    @ParameterizedTest
    @ValueSource(strings = {"on_sub", "on_sub_and_presence"})
    void sendsTheLastItemToANewSubscriber(String when) {
        server.clock().stop(java.time.Instant.parse("1595-01-30T18:00:00Z"));
        RawClient owner = owner("send_last_published_item=" + when);
        publish(owner, "one");
        publish(owner, "two");
        assertResult(subscribe(juliet, juliet.jid()));
        Element message = message(juliet);
        assertThat(event(message).children().get(0).attribute("id")).isEqualTo("two");
        assertThat(message.toXml())
                .contains("<delay xmlns='urn:xmpp:delay' stamp='1595-01-30T18:00:00Z'/>");
        assertThat(juliet.hasNothing()).isTrue();
    }

    private static Element message(RawClient client) {
        return client.require("message");
    }
}

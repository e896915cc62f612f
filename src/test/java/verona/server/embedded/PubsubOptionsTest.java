package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Subscriptions that end (XEP-0060 §12.19), by the clock of the server. */
class PubsubOptionsTest extends PubsubTests {

    /** §12.19. */
    @Test
    void endsASubscriptionAtItsTime() {
        server.clock().stop(Instant.parse("1595-01-30T18:00:00Z"));
        RawClient owner = owner();
        RawClient juliet = available("juliet");
        String subscribe = "<subscribe node='" + NODE + "' jid='" + juliet.jid() + "'/>";
        String form = form("subscribe_options", "expire=1595-01-30T19:00:00Z");
        assertResult(set(juliet, SERVICE, subscribe + "<options>" + form + "</options>"));
        server.clock().advance(Duration.ofMinutes(59));
        publish(owner, "one");
        juliet.require("message");
        server.clock().advance(Duration.ofMinutes(1));
        publish(owner, "two");
        assertThat(juliet.hasNothing()).isTrue();
        assertThat(get(juliet, SERVICE, "<subscriptions/>").toXml()).doesNotContain(NODE);
        String options = "<options node='" + NODE + "' jid='" + juliet.jid() + "'/>";
        assertThat(conditions(get(juliet, SERVICE, options)))
                .isEqualTo("unexpected-request not-subscribed");
    }
}

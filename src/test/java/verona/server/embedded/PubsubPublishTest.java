package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How long items are kept (XEP-0060 §16.4.4, {@code item_expire}), by the clock of the server. */
class PubsubPublishTest extends PubsubTests {

    @Test
    void letsItemsExpire() {
        RawClient owner = owner("item_expire=60");
        server.clock().stop(java.time.Instant.parse("1595-01-30T18:00:00Z"));
        publish(owner, "one");
        server.clock().advance(java.time.Duration.ofSeconds(60));
        publish(owner, "two");
        assertThat(ids(items(owner, SERVICE, NODE))).containsExactly("one", "two");
        server.clock().advance(java.time.Duration.ofSeconds(1));
        assertThat(ids(items(owner, SERVICE, NODE))).containsExactly("two");
    }
}

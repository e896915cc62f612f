package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.Element;

/** XEP-0248 §6.1.3: subscriptions of one JID to a collection, one of each type. */
class PubsubCollectionSubscriptionsTest extends CollectionTests {

    @Override
    EmbeddedServerOptions options() {
        return super.options().withSeveralSubscriptions();
    }

    @Test
    void areOfDifferentTypes() {
        RawClient admin = bound("admin");
        collection(admin, BLOGS);
        RawClient juliet = available("juliet");
        assertResult(subscription(juliet, BLOGS, "nodes", "1"));
        assertThat(conditions(subscription(juliet, BLOGS, "nodes", "all"))).isEqualTo("conflict");
        assertResult(subscription(juliet, BLOGS, "items", "1"));
        assertThat(conditions(subscription(juliet, BLOGS, "items", "2"))).isEqualTo("conflict");
        assertResult(subscription(available("romeo"), BLOGS, "nodes", "all"));
        leaf(admin, NODE, in(BLOGS));
        assertThat(notification(juliet)).isEqualTo("blogs: create princely_musings");
        assertThat(juliet.hasNothing()).isTrue();
    }

    /**
     * XEP-0060 §7.1.2.6: the one by which the notification comes is named beside the collection.
     */
    @Test
    void areNamedInHeaders() {
        RawClient admin = bound("admin");
        collection(admin, BLOGS);
        leaf(admin, NODE, in(BLOGS));
        RawClient juliet = available("juliet");
        assertResult(subscription(juliet, BLOGS, "nodes", "1"));
        Element granted = subscription(juliet, BLOGS, "items", "1");
        String id = granted.children().get(0).children().get(0).attribute("subid");
        publish(admin, "1");
        Element headers = Objects.requireNonNull(juliet.require("message").child(SHIM, "headers"));
        assertThat(headers.children())
                .extracting(header -> header.attribute("name") + " " + header.text())
                .containsExactly("Collection blogs", "SubID " + id);
    }
}

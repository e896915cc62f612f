package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a node was created (XEP-0060 §5.4), by the clock of the server. */
class PubsubDiscoTest extends PubsubTests {

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

package verona.internal.server.embedded.streammanagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** What waits for an acknowledgement, also where the count begins anew. */
class UnacknowledgedTest {

    private static final long MOST = 4_294_967_295L;

    private static void add(Unacknowledged unacknowledged, String... ids) {
        Jid jid = JidCreate.fromOrThrowUnchecked("juliet@localhost");
        for (String id : ids) {
            Element message = Element.of(Element.CLIENT, "message").withAttribute("id", id);
            unacknowledged.add(Stanza.of(message, jid, jid), id, Instant.EPOCH);
        }
    }

    private static List<String> left(Unacknowledged unacknowledged) {
        return unacknowledged.stanzas().stream().map(Unacknowledged.Sent::xml).toList();
    }

    @Test
    void keepsWhatIsNotAcknowledged() {
        Unacknowledged unacknowledged = new Unacknowledged(0);
        add(unacknowledged, "one", "two", "three");
        unacknowledged.acknowledge(2);
        assertThat(left(unacknowledged)).containsExactly("three");
        assertThat(unacknowledged.sent()).isEqualTo(3);
        assertThat(unacknowledged.characters()).isEqualTo("three".length());
    }

    @Test
    void goesOnWhereTheCountBeginsAnew() {
        Unacknowledged unacknowledged = new Unacknowledged(MOST - 1);
        add(unacknowledged, "one", "two", "three");
        assertThat(unacknowledged.sent()).isEqualTo(1);
        unacknowledged.acknowledge(MOST);
        assertThat(left(unacknowledged)).containsExactly("two", "three");
        unacknowledged.acknowledge(0);
        assertThat(left(unacknowledged)).containsExactly("three");
        assertThat(unacknowledged.allows(1)).isTrue();
        assertThat(unacknowledged.allows(2)).isFalse();
        assertThat(unacknowledged.allows(MOST)).isFalse();
    }
}

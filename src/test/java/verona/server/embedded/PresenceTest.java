package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.internal.server.embedded.core.Elements;
import verona.stanza.Element;

/** RFC 6121 §3 and §4. */
class PresenceTest extends EmbeddedServerTests {

    private final RawClient romeo = available("romeo");
    private final RawClient juliet = available("juliet");

    /** XEP-0203: who receives it at once needs no time stamp. */
    @Test
    void saysSinceWhenAPresenceHoldsThatComesLater() {
        server.clock().stop(Instant.parse("2002-09-10T23:08:25Z"));
        juliet.send("<presence/>").sync();
        assertThat(juliet.next().child("urn:xmpp:delay", "delay")).isNull();
        server.clock().advance(Duration.ofHours(1));
        romeo.send("<presence type='subscribe' to='juliet@localhost'/>").sync();
        juliet.send("<presence type='subscribed' to='romeo@localhost'/>").sync();
        Element presence = romeo.first(stanza -> juliet.jid().equals(stanza.attribute("from")));
        assertThat(presence.child("urn:xmpp:delay", "delay").attribute("stamp"))
                .isEqualTo("2002-09-10T23:08:25Z");
    }

    /** RFC 6121 §4.7.2.3: where none is given it is zero. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<priority/>", "<priority> </priority>"})
    void takesNoPriorityForZero(String priority) {
        romeo.send("<presence><priority>5</priority></presence>");
        romeo.send("<presence>" + priority + "</presence>").sync();
        assertThat(server.sessions())
                .filteredOn(session -> session.jid().equals(romeo.jid()))
                .extracting(SessionState::priority)
                .containsExactly(0);
    }

    /** RFC 6121 §4.3.2, rule 3. */
    @Test
    void answersSubscribersWithTheLastUnavailablePresence() {
        subscribe();
        server.clock().stop(Instant.parse("2002-09-10T23:41:07Z"));
        juliet.send("<presence type='unavailable'><status>Farewell</status></presence>").sync();
        server.clock().advance(Duration.ofHours(1));
        RawClient other = bound("romeo", "other");
        other.send("<presence/>");
        Element answer = other.first(presence -> "unavailable".equals(presence.attribute("type")));
        assertThat(answer.attribute("from")).isEqualTo("juliet@localhost");
        assertThat(Elements.childText(answer, "status")).isEqualTo("Farewell");
        assertThat(answer.child("urn:xmpp:delay", "delay").attribute("stamp"))
                .isEqualTo("2002-09-10T23:41:07Z");
    }

    private void subscribe() {
        romeo.send("<presence type='subscribe' to='juliet@localhost'/>").sync();
        juliet.send("<presence type='subscribed' to='romeo@localhost'/>").sync();
        juliet.forget();
        romeo.sync().forget();
    }
}

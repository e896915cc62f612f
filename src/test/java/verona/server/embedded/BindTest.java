package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** RFC 6120 §7. */
class BindTest extends EmbeddedServerTests {

    private static final String BIND = "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>%s</bind>";

    @Test
    void bindsTheResourceThatIsAskedFor() {
        RawClient client = authenticated("romeo");
        client.bind("balcony");
        assertThat(client.jid()).isEqualTo("romeo@localhost/balcony");
    }

    @Test
    void choosesAResourceWhereNoneIsAskedFor() {
        RawClient one = authenticated("romeo");
        RawClient other = authenticated("romeo");
        one.bind("");
        other.bind("");
        assertThat(one.jid()).startsWith("romeo@localhost/").isNotEqualTo(other.jid());
    }

    @Test
    void closesTheOlderSessionOfAResource() {
        RawClient older = bound("romeo");
        RawClient newer = bound("romeo");
        assertThat(older.streamError()).isEqualTo("conflict");
        assertThat(newer.sync().jid()).isEqualTo("romeo@localhost/test");
    }

    @Test
    void refusesAResourceThatCanBeNone() {
        RawClient client = authenticated("romeo");
        String resource = "<resource>" + "x".repeat(1024) + "</resource>";
        assertThat(condition(client.ask("set", "", BIND.formatted(resource))))
                .isEqualTo("bad-request");
        client.bind("shorter");
    }

    @Test
    void takesTheSessionRequestOfOlderClients() {
        Element answer =
                bound("romeo")
                        .ask("set", "", "<session xmlns='urn:ietf:params:xml:ns:xmpp-session'/>");
        assertThat(answer.attribute("type")).isEqualTo("result");
    }
}

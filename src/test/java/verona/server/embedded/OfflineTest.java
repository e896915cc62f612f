package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** Which messages wait for their account, XEP-0160 §3 and XEP-0334. */
class OfflineTest extends EmbeddedServerTests {

    private final RawClient romeo = bound("romeo");

    private RawClient send(String type, String content) {
        return romeo.send(
                "<message to='juliet@localhost' type='" + type + "'>" + content + "</message>");
    }

    private static Element message(RawClient juliet) {
        juliet.send("<presence/>");
        return juliet.first(stanza -> stanza.name().equals("message"));
    }

    @Test
    void doesNotKeepWhatIsNotToBeStored() {
        send("chat", "<body>x</body><no-store xmlns='urn:xmpp:hints'/>");
        assertThat(condition(romeo.next())).isEqualTo("service-unavailable");
    }

    @Test
    void keepsWhatIsToBeStoredAlthoughItHasNoBody() {
        send("chat", "<secret xmlns='x'/><store xmlns='urn:xmpp:hints'/>").sync();
        assertThat(message(bound("juliet")).child("x", "secret")).isNotNull();
    }

    @Test
    void doesNotKeepAChatStateAlone() {
        send("chat", "<active xmlns='http://jabber.org/protocol/chatstates'/>");
        assertThat(condition(romeo.next())).isEqualTo("service-unavailable");
    }

    /** "Permanent" is an archive; this is not. */
    @Test
    void keepsWhatIsNotToBeStoredForEver() {
        send("normal", "<body>x</body><no-permanent-store xmlns='urn:xmpp:hints'/>").sync();
        assertThat(message(bound("juliet")).child(Element.CLIENT, "body")).isNotNull();
    }
}

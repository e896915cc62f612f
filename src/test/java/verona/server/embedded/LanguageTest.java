package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** In which language stanzas are that name none, RFC 6120 §4.7.4 and §8.1.5. */
class LanguageTest extends EmbeddedServerTests {

    private final RawClient juliet = available("juliet");

    private Element received(RawClient sender, String attributes) {
        sender.send(
                "<message to='" + juliet.jid() + "'" + attributes + "><body>x</body></message>");
        return juliet.next();
    }

    @Test
    void isTheServersOwnWhereTheStreamNamesNone() {
        assertThat(received(bound("romeo"), "").attribute(Element.XML_LANG)).isEqualTo("en");
    }

    @Test
    void isTheStreams() {
        RawClient romeo = opened();
        romeo.plain("romeo", "password");
        romeo.require("success");
        romeo.openStream(" xml:lang='it'");
        romeo.bind("test");
        assertThat(received(romeo, "").attribute(Element.XML_LANG)).isEqualTo("it");
    }

    @Test
    void isTheStanzasOwnFirst() {
        assertThat(received(bound("romeo"), " xml:lang='la'").attribute(Element.XML_LANG))
                .isEqualTo("la");
    }
}

package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verona.stanza.Element;

/** In which language stanzas are that name none, RFC 6120 §4.7.4: the header of the stream. */
class LanguageTest extends EmbeddedServerTests {

    private final RawClient juliet = available("juliet");

    @Test
    void isTheStreams() {
        RawClient romeo = opened();
        romeo.plain("romeo", "password");
        romeo.require("success");
        romeo.openStream(" xml:lang='it'");
        romeo.bind("test");
        romeo.send("<message to='" + juliet.jid() + "'><body>x</body></message>");
        assertThat(juliet.next().attribute(Element.XML_LANG)).isEqualTo("it");
    }
}

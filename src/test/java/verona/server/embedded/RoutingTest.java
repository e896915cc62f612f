package verona.server.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;

/** RFC 6120 §8: stanzas that are malformed, and clients that are slow. */
class RoutingTest extends EmbeddedServerTests {

    private final RawClient romeo = available("romeo");

    @Test
    void returnsAMessageToAnAddressThatIsNone() {
        romeo.send("<message id='m1' to='juliet@' type='chat'><body>x</body></message>");
        Element error = romeo.next();
        assertThat(condition(error)).isEqualTo("jid-malformed");
        assertThat(error.attribute("id")).isEqualTo("m1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq type='get'><ping xmlns='urn:xmpp:ping'/></iq>",
                "<iq type='get' id='1'/>",
                "<iq type='get' id='1'><a xmlns='x'/><b xmlns='x'/></iq>",
                "<iq type='ask' id='1'><a xmlns='x'/></iq>",
                "<iq id='1'><a xmlns='x'/></iq>",
                "<presence type='blooming'/>",
            })
    void refusesAStanzaThatIsAmiss(String stanza) {
        assertThat(condition(romeo.send(stanza).next())).isEqualTo("bad-request");
    }

    @Test
    void takesACharacterWhoseBytesComeOneByOne() {
        RawClient juliet = available("juliet");
        byte[] message =
                "<message to='juliet@localhost/test'>\ud83c\udf39</message>".getBytes(UTF_8);
        for (byte part : message) {
            romeo.sendBytes(new byte[] {part});
            juliet.sync();
        }
        assertThat(juliet.next().text()).isEqualTo("\ud83c\udf39");
    }

    @Test
    void isNotStoppedByAClientThatDoesNotRead() {
        RawClient juliet = bound("juliet");
        String body = "<body>" + "x".repeat(100_000) + "</body>";
        for (int i = 0; i < 200; i++) {
            romeo.send("<message to='juliet@localhost/test'>" + body + "</message>");
        }
        assertThat(romeo.hasNothing()).isTrue();
        for (int i = 0; i < 200; i++) {
            assertThat(juliet.next().child(Element.CLIENT, "body").text()).hasSize(100_000);
        }
    }
}

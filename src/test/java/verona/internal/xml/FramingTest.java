package verona.internal.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.Element;
import verona.stanza.OpeningTag;
import verona.stanza.Xml;

class FramingTest {

    private static final String HEADER =
            "<?xml version='1.0'?><stream:stream from='a&apos;b' to='localhost' id='1'"
                    + " version='1.0' xml:lang='en' xmlns='jabber:client' xmlns:stream='"
                    + Element.STREAMS
                    + "'>";

    /** RFC 7395 §3.4. */
    @Test
    void standsForTheOpeningTag() {
        Element open = Xml.read(Framing.open(HEADER));
        assertThat(open.is(Framing.NAMESPACE, "open")).isTrue();
        assertThat(open.attribute("from")).isEqualTo("a'b");
        assertThat(open.attribute(Element.XML_LANG)).isEqualTo("en");
        OpeningTag tag = OpeningTag.of(Framing.openingTag(open));
        OpeningTag original = OpeningTag.of(HEADER.replaceFirst("<\\?.*?\\?>", ""));
        assertThat(tag.element()).isEqualTo(original.element());
        assertThat(tag.contentNamespace()).isEqualTo(Element.CLIENT);
        assertThat(tag.hasPrefix("stream")).isTrue();
    }

    /** RFC 7395 §3.3.3. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a/>|<a xmlns='jabber:client'/>",
                "<a>x</a>|<a xmlns='jabber:client'>x</a>",
                "<a b='xmlns='/>|<a xmlns='jabber:client' b='xmlns='/>",
                "<a xmlns='b'/>|<a xmlns='b'/>",
                "<a b='c' xmlns = \"d\"/>|<a b='c' xmlns = \"d\"/>",
                "<b:a/>|<b:a/>",
                "<stream:error/>|<stream:error xmlns:stream='http://etherx.jabber.org/streams'/>",
            })
    void declaresTheNamespaceOfAStream(String xml, String message) {
        assertThat(Framing.messages(xml)).containsExactly(message);
    }

    @Test
    void hasAMessageForEachElement() {
        assertThat(Framing.messages(" <a xmlns='b'/>\n<c xmlns='d'><e/></c></stream:stream>"))
                .containsExactly("<a xmlns='b'/>", "<c xmlns='d'><e/></c>", Framing.CLOSE);
        assertThat(Framing.messages(" ")).isEmpty();
    }

    /** A scenario may open a stream again, with whatever prefix. */
    @Test
    void standsForAnOpeningTagOfAnotherPrefix() {
        String tag = "<s:stream to='a' xmlns:s='" + Element.STREAMS + "'>";
        assertThat(Framing.messages(tag))
                .containsExactly("<open xmlns='" + Framing.NAMESPACE + "' to='a'/>");
    }

    /** A scenario may send what is wrong on purpose. */
    @ParameterizedTest
    @ValueSource(strings = {"<a>", "text", "<a/><!-- b -->", "<a></b>"})
    void keepsOtherTextAsItStands(String text) {
        assertThat(Framing.messages(text)).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource({
        "<a/>, false",
        "<a xmlns='b'/>, true",
        "<a><b xmlns='c'/></a>, false",
        "<b:a xmlns='c'/>, false",
        "<b:a xmlns:b='c'/>, true",
    })
    void knowsWhetherAnElementDeclaresItsNamespace(String xml, boolean declared) {
        assertThat(Framing.isDeclared(xml)).isEqualTo(declared);
    }

    @Test
    void tellsFramingFromOtherElements() {
        assertThat(Framing.framing("<message><body>" + Framing.NAMESPACE + "</body></message>"))
                .isNull();
        assertThat(Framing.framing(Framing.CLOSE).name()).isEqualTo("close");
    }
}

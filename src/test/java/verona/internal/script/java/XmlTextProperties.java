package verona.internal.script.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import verona.stanza.Element;
import verona.stanza.Texts;
import verona.stanza.Xml;

/** A stanza of a script is read as it was written, whatever its attributes and text are. */
@Domain(Texts.class)
class XmlTextProperties {

    @Property
    void aStanzaIsReadAsItWasWritten(
            @ForAll String value, @ForAll String first, @ForAll String second) {
        Element body =
                Element.of(Element.CLIENT, "body")
                        .withAttribute("value", value)
                        .withContents(List.of(first, second));
        Addresses none = new Addresses("");
        assertSame(body, XmlText.line(body, none, false));
        assertSame(body, String.join("\n", XmlText.lines(body, none, 20, false)));
    }

    private static void assertSame(Element body, String xml) {
        Element read = Xml.read(xml);
        assertThat(read.attribute("value")).isEqualTo(body.attribute("value"));
        assertThat(read.text()).isEqualTo(body.text());
    }
}

package verona.stanza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jivesoftware.smack.packet.NamedElement;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.XmlEnvironment;

/** What is written is read as it was: XML 1.0 §2.11 and §3.3.3 change white space. */
@Domain(Texts.class)
class WrittenXmlProperties {

    @Property
    void anElementIsReadAsItWasWritten(@ForAll String value, @ForAll String text) {
        Element child =
                Element.of("urn:example", "child")
                        .withAttribute("value", value)
                        .withAttribute("{urn:attributes}value", text)
                        .withAttribute(Element.XML_LANG, value)
                        .withText(text + ".");
        Element message =
                Element.of(Element.CLIENT, "message").withAttribute("id", value).withChild(child);
        assertThat(Xml.read(message.toXml())).isEqualTo(message);
        assertThat(Xml.read(message.toStandaloneXml())).isEqualTo(message);
        assertThat(Xml.read(child.toXml("urn:example"))).hasToString(child.toXml("urn:example"));
    }

    @Property
    void aNamespaceIsReadAsItWasWritten(@ForAll String namespace) {
        Element element = Element.of("urn:" + namespace, "a");
        assertThat(Xml.read(element.toXml())).isEqualTo(element);
    }

    @Property
    void escapedTextIsReadAsItWasWherever(@ForAll String text) {
        String escaped = Xml.escape(text);
        Element read = Xml.read("<a b='" + escaped + "' c=\"" + escaped + "\">" + escaped + "</a>");
        assertThat(read.attributes().values()).containsExactly(text, text);
        assertThat(read.text()).isEqualTo(text);
    }

    @Property
    void whatSmackWritesIsReadAsItWas(@ForAll String value, @ForAll String text) {
        StandardExtensionElement extension =
                StandardExtensionElement.builder("extension", "urn:example")
                        .addAttribute("value", value)
                        .setText(text)
                        .build();
        Element read = SmackXml.read(extension);
        assertThat(read.attribute("value")).isEqualTo(value);
        assertThat(read.text()).isEqualTo(text);
    }

    @Property
    void aCdataSectionThatSmackWritesIsReadAsItWas(@ForAll String content) {
        // XML 1.0 §2.7 and §2.11: such a section can't hold that.
        Assume.that(!content.contains("]]>") && !content.contains("\r"));
        NamedElement element =
                new NamedElement() {
                    @Override
                    public String getElementName() {
                        return "a";
                    }

                    @Override
                    public CharSequence toXML(XmlEnvironment enclosing) {
                        return "<a><![CDATA[" + content + "]]></a>";
                    }
                };
        assertThat(SmackXml.read(element).text()).isEqualTo(content);
    }

    @Property
    void textOfTwoPartsIsReadAsOne(@ForAll String first, @ForAll String second) {
        Element both = Element.of("", "a").withContents(List.of(first, second));
        assertThat(Xml.read(both.toXml("")).text()).isEqualTo(first + second);
    }
}

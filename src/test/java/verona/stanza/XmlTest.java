package verona.stanza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlTest {

    private static XmlException refused(String xml) {
        try {
            Xml.read(xml);
        } catch (XmlException e) {
            return e;
        }
        throw new AssertionError("it was read: " + xml);
    }

    @Test
    void readsNamesAttributesAndText() {
        Element message =
                Xml.read("<message to='a&amp;b' xml:lang='en'><body>1 &lt; 2</body></message>");
        assertThat(message.is(Element.CLIENT, "message")).isTrue();
        assertThat(message.attribute("to")).isEqualTo("a&b");
        assertThat(message.attribute(Element.XML_LANG)).isEqualTo("en");
        assertThat(message.children().get(0).text()).isEqualTo("1 < 2");
    }

    @Test
    void writesWhatItReads() {
        String xml =
                "<message to='a&amp;b&apos;'><body>1 &lt; 2</body><x xmlns='jabber:x:data'>"
                        + "<y xmlns=''/></x></message>";
        assertThat(Xml.read(xml).toXml()).isEqualTo(xml);
        assertThat(Xml.read(Xml.read(xml).toXml())).isEqualTo(Xml.read(xml));
    }

    @Test
    void movesWhatIsOfOneNamespaceToAnother() {
        Element message = Xml.read("<a xmlns='x'>b<c/><d xmlns='y'><e/><f xmlns='x'/></d></a>");
        assertThat(message.withNamespace("x", "z"))
                .isEqualTo(Xml.read("<a xmlns='z'>b<c/><d xmlns='y'><e/><f xmlns='z'/></d></a>"));
    }

    @Test
    void anExpectationIsStrictWhereItDeclaresANamespaceOfItsOwn() {
        Element expected =
                Xml.readExpectation(
                        "<message><x xmlns='jabber:x:data'><field/></x><body"
                                + " scansion:strict='true'/><y xmlns='y' scansion:strict='false'/>"
                                + "</message>");
        assertThat(expected.strict()).isFalse();
        assertThat(expected.children().get(0).strict()).isTrue();
        assertThat(expected.children().get(0).children().get(0).strict()).isFalse();
        assertThat(expected.children().get(1).strict()).isTrue();
        assertThat(expected.children().get(1).attributes()).isEmpty();
        assertThat(expected.children().get(2).strict()).isFalse();
    }

    @Test
    void refusesWhatIsNotWellFormedWithItsPlace() {
        XmlException refused = refused("<message>\n  <body></message>");
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.restricted()).isFalse();
        assertThat(refused("<message").restricted()).isFalse();
        assertThat(refused("").getMessage()).contains("no element");
        assertThat(refused("<a/><b/>").getMessage()).contains("two", "<a>", "<b>");
        assertThat(refused("<a/>b").getMessage()).contains("'b'");
        assertThat(refused("</stream:stream><a/>").getMessage()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a><!-- b --></a> | a comment is not",
                "<a><?b c?></a> | a processing instruction is not",
                "<!DOCTYPE a><a/> | at line 1, column 1: a doctype is not",
                "<a>\\n <!DOCTYPE a></a> | at line 2, column 2: a doctype is not",
                "<a>&b;</a> | at line 1, column 4: the entity &b; is not",
                "<a>\\n <b c='&d;'/></a> | at line 2, column 8: the entity &d; is not",
            })
    void refusesWhatXmppForbids(String xml, String why) {
        XmlException refused = refused(xml.replace("\\n", "\n"));
        assertThat(refused.restricted()).isTrue();
        assertThat(refused.messageWithPlace())
                .contains(why + " allowed in an XMPP stream (RFC 6120 §11.1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a b='1' b='2'/> | the attribute 'b' stands twice in <a>",
                "<a><p:b/></a> | the prefix 'p' of <p:b> is not declared",
                "<a p:b='1'/> | the prefix 'p' of the attribute 'p:b' in <a> is not declared",
                "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/> "
                        + "| the attribute 'b' of the namespace 'u' stands twice in <a>",
            })
    void saysWhatIsNotWellFormed(String xml, String why) {
        XmlException refused = refused(xml);
        assertThat(refused.restricted()).isFalse();
        assertThat(refused).hasMessage(why);
        assertThat(refused.messageWithPlace()).startsWith("at line 1, column ");
    }

    /** What is forbidden and comes after what is not well formed is not the reason. */
    @Test
    void tellsTheFirstFlaw() {
        assertThat(refused("<a><b></a>&c;").restricted()).isFalse();
        assertThat(refused("<a>&c;<b></a>").restricted()).isTrue();
    }

    @Test
    void readsOnAfterAnError() {
        for (int i = 0; i < 20; i++) {
            refused("<a><b></a>");
            assertThat(Xml.read("<a><b/></a>").children()).hasSize(1);
        }
    }

    @Test
    void refusesElementsThatNestTooDeep() {
        String deep = "<a>".repeat(1_001) + "</a>".repeat(1_001);
        assertThatThrownBy(() -> Xml.read(deep))
                .isInstanceOf(XmlException.class)
                .hasMessageContaining("1000");
        assertThat(Xml.read("<a>".repeat(900) + "</a>".repeat(900)).toXml()).startsWith("<a><a>");
    }
}

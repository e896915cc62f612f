package verona.stanza;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What the quick reader reads is what the JDK's reader reads, or nothing. */
class PlainElementsProperties {

    private static final OpeningTag CLIENT =
            OpeningTag.of(
                    "<stream:stream xmlns='jabber:client'"
                            + " xmlns:stream='http://etherx.jabber.org/streams' xmlns:p='urn:p'>");

    /** What elements are made of, and much that is wrong, or means something else. */
    private static final String[] PIECES = {
        "<a>",
        "</a>",
        "<a/>",
        "<b c='d'>",
        "</b>",
        "<b>",
        "<b/>",
        "</b >",
        "<a",
        ">",
        "/>",
        "</",
        "<stream:a>",
        "<stream:a/>",
        "</stream:a>",
        "<stream:",
        "<p:a/>",
        "<p:a>",
        "</p:a>",
        "<x:a/>",
        " ",
        "\n",
        "\t",
        "\r",
        "\r\n",
        "'",
        "\"",
        "=",
        "/",
        " c='d'",
        " c=\"d\"",
        " c = 'e'",
        "c='d'",
        " xmlns='urn:x'",
        " xmlns=''",
        " xmlns:p='urn:q'",
        " xmlns:stream='urn:q'",
        " xmlns='http://www.w3.org/2000/xmlns/'",
        " xmlns='http://www.w3.org/XML/1998/namespace'",
        " xmlns='http://www.w3.org/1999/xhtml'",
        " xml:lang='de'",
        " xml:base='x'",
        " p:c='d'",
        " c='&lt;&amp;&#10;'",
        " c='<'",
        " c='\n'",
        " c",
        "&lt;",
        "&gt;",
        "&amp;",
        "&quot;",
        "&apos;",
        "&#65;",
        "&#x41;",
        "&amp",
        "&",
        "&nbsp;",
        "]",
        "]]>",
        "<![CDATA[<a>]]>",
        "<!-- c -->",
        "<?p i?>",
        "text",
        "é",
        "\uD83C\uDFAD",
        "\uD83C",
        "\uFFFE",
        "\uFFFF",
        "\u0001",
        "\u0085",
        "\u2028",
        "\u007F",
        "ß:",
        "-",
        ".",
        "_",
        "1",
        "<1/>",
        "<é/>",
        "<a.b-c_1/>",
        "{",
        "}",
        "{scansion:any}",
        "\uFDD0"
    };

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(PIECES).list().ofMaxSize(6).map(parts -> String.join("", parts));
    }

    /** One that may be well-formed, with anything in it. */
    @Provide
    Arbitrary<String> elements() {
        Arbitrary<String> content =
                Arbitraries.lazyOf(
                        () -> soup(),
                        () -> Arbitraries.just("text"),
                        () -> elements(),
                        () ->
                                Combinators.combine(elements(), soup(), elements())
                                        .as((one, two, three) -> one + two + three));
        Arbitrary<String> attributes =
                Arbitraries.of(PIECES)
                        .filter(piece -> piece.startsWith(" "))
                        .list()
                        .ofMaxSize(3)
                        .map(parts -> String.join("", parts));
        return Combinators.combine(
                        Arbitraries.of("a", "b", "p:a", "stream:a", "xml"), attributes, content)
                .as((name, more, inner) -> "<" + name + more + ">" + inner + "</" + name + ">");
    }

    private static @Nullable Element byTheJdk(String xml) {
        try {
            return CLIENT.read(xml, false);
        } catch (XmlException e) {
            return null;
        }
    }

    private static void check(String xml) {
        Element plain = PlainElements.read(xml, CLIENT);
        if (plain != null) {
            assertThat(plain).isEqualTo(byTheJdk(xml));
            assertThat(plain.toXml()).isEqualTo(byTheJdk(xml).toXml());
        }
    }

    @Property(tries = 3_000)
    void readsOfAnyTextWhatIsThere(@ForAll("soup") String xml) {
        check(xml);
    }

    @Property(tries = 3_000)
    void readsOfAnElementWhatIsThere(@ForAll("elements") String xml) {
        check(xml);
    }

    /** Otherwise there would be no use in it. */
    @Property(tries = 200)
    void readsWhatStanzasAreMadeOf(@ForAll("stanzas") String xml) {
        assertThat(PlainElements.read(xml, CLIENT)).isNotNull();
        check(xml);
    }

    @Provide
    Arbitrary<String> stanzas() {
        return Combinators.combine(
                        Arbitraries.of("message", "presence", "iq", "stream:features"),
                        Arbitraries.of(
                                "", " xml:lang='en'", " to='a@b/c'  id=\"&quot;\"", "\n id=''"),
                        Arbitraries.of(
                                "<body>Hello, é &lt;3</body>",
                                "<x xmlns='urn:example'><y a='b'/><y>text\n</y></x >",
                                "\n  <show>away</show>\n",
                                "<error type='cancel'><a xmlns='urn:example:stanzas'/></error>"))
                .as(
                        (name, attributes, content) ->
                                "<" + name + attributes + ">" + content + "</" + name + ">");
    }
}

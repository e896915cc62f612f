package verona.stanza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the quick reader reads of an opening tag is what the JDK's reader reads, or nothing. */
class OpeningTagProperties {

    /** What such tags are made of, and much that is wrong, or means something else. */
    private static final List<String> PIECES =
            List.of(
                    " xmlns='jabber:client'",
                    " xmlns:s='urn:s'",
                    " xmlns:t='urn:t'",
                    " xmlns:s = \"urn:s\"",
                    " xmlns=''",
                    " xmlns:s=''",
                    " xmlns:='urn:s'",
                    " xmlns:xml='urn:s'",
                    " xmlns:xmlns='urn:s'",
                    " xmlns:s='http://www.w3.org/2000/xmlns/'",
                    " xmlns='http://www.w3.org/XML/1998/namespace'",
                    " xmlnsa='b'",
                    " xmlns",
                    " to='a@b/c'",
                    " to='&lt;'",
                    " to='<'",
                    " version='1.0'",
                    " xml:lang='en'",
                    " xml:base='x'",
                    " t:a='b'",
                    " :a='b'",
                    "from='a'",
                    " ",
                    "/",
                    ">");

    @Property(tries = 3_000)
    void readsOfAnyTagWhatIsThere(
            @ForAll("names") String name, @ForAll("rests") List<String> pieces) {
        check(name, "<" + name + String.join("", pieces) + ">");
    }

    /** Otherwise there would be no use in it. */
    @Property(tries = 200)
    void readsTheTagsOfStreams(@ForAll("attributes") List<String> attributes) {
        String tag =
                "<s:stream xmlns='jabber:client' xmlns:s='urn:s'"
                        + String.join("", attributes)
                        + " >";
        assertThat(PlainElements.readOpening(tag)).isNotNull();
        check("s:stream", tag);
    }

    private static void check(String name, String tag) {
        PlainElements.Opening read = PlainElements.readOpening(tag);
        if (read != null) {
            String closing = "</" + name + ">";
            assertThat(Xml.parse("", tag, closing, false)).isEqualTo(read.element());
            Element within = Xml.parse(tag, "<content/>", closing, false).children().get(0);
            assertThat(within.namespace()).isEqualTo(read.contentNamespace());
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("s:stream", "t:stream", "open", "s:", ":s", "xml:s", "xmlns:s", "");
    }

    @Provide
    Arbitrary<List<String>> rests() {
        return Arbitraries.of(PIECES).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> attributes() {
        return Arbitraries.of(
                        " to='localhost'", " version=\"1.0\"", " id='&amp;'", " xml:lang='en'")
                .list()
                .uniqueElements()
                .ofMaxSize(4);
    }
}

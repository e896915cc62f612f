package verona.stanza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Outside of its stream, an element's text is what it was inside: Namespaces in XML 1.0 §6.1. */
class StandaloneTextProperties {

    private static final String STREAMS = "'http://etherx.jabber.org/streams'";

    /** Attributes of opening tags, in which no two declare the same prefix. */
    private static final List<List<String>> DECLARATIONS =
            List.of(
                    List.of(" xmlns:s=" + STREAMS),
                    List.of(" xmlns='jabber:client'", " xmlns=\"urn:d\"", " xmlns=''", ""),
                    List.of(" xmlns:stream=" + STREAMS, " xmlns:stream='urn:other'", ""),
                    List.of(" xmlns:ack='urn:ack'", "\n\txmlns:ack = \"urn:'ack'\"", ""),
                    List.of(" xmlns:c='jabber:client'", ""),
                    List.of(" xmlns:scansion='urn:other'", ""),
                    List.of(" xmlns:xml='http://www.w3.org/XML/1998/namespace'", ""),
                    List.of(" id=\"1 xmlns:no='urn:no'\"", " version='1.0'", ""));

    private static final OpeningTag CLIENTS =
            OpeningTag.of(
                    "<stream:stream xmlns='jabber:client' xmlns:stream="
                            + STREAMS
                            + " xmlns:scansion='"
                            + Xml.SCANSION
                            + "'>");
    private static final Pattern NAME = Pattern.compile("^<[a-z:]+");
    private static final Pattern DECLARATION =
            Pattern.compile(" xmlns[^=]*=(?:'[^']*'|\"[^\"]*\")");
    private static final String[] NAMES = {"message", "c:message", "ack:r", "s:error", "stream:a"};
    private static final String[] ATTRIBUTES = {
        "",
        " ack:id='7'",
        " c:to='ack:r'",
        " xmlns='jabber:client'",
        " xmlns:ack='urn:own'",
        " xml:lang='de'",
        " scansion:strict='true'"
    };

    @Provide
    Arbitrary<String> streams() {
        return Combinators.combine(
                        DECLARATIONS.stream().map(Arbitraries::of).collect(Collectors.toList()))
                .as(List::copyOf)
                .flatMap(parts -> Arbitraries.shuffle(parts))
                .map(parts -> "<s:stream" + String.join("", parts) + ">");
    }

    @Provide
    Arbitrary<String> elements() {
        Arbitrary<String> content = Arbitraries.of("", "text", "ack:r");
        for (int depth = 0; depth < 3; depth++) {
            content =
                    Combinators.combine(Arbitraries.of(NAMES), Arbitraries.of(ATTRIBUTES), content)
                            .as((name, more, inner) -> element(name, more, inner))
                            .list()
                            .ofMinSize(1)
                            .ofMaxSize(depth == 2 ? 1 : 2)
                            .map(all -> String.join("", all));
        }
        return content;
    }

    private static String element(String name, String attributes, String content) {
        return "<" + name + attributes + ">" + content + "</" + name + ">";
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void isReadAsTheElementWas(
            @ForAll @From("streams") String tag, @ForAll @From("elements") String xml) {
        OpeningTag stream = OpeningTag.of(tag);
        Element element = read(stream, xml);
        Assume.that(element != null);
        assertThat(Xml.read(stream.standalone(xml))).isEqualTo(element);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void declaresNothingThatTheElementDoesNotUse(
            @ForAll @From("streams") String tag, @ForAll @From("elements") String xml) {
        OpeningTag stream = OpeningTag.of(tag);
        Element element = read(stream, xml);
        Assume.that(element != null);
        String text = stream.standalone(xml);
        int start = NAME.matcher(xml).results().iterator().next().end();
        String added = text.substring(start, start + text.length() - xml.length());
        assertThat(text).isEqualTo(xml.substring(0, start) + added + xml.substring(start));
        DECLARATION
                .matcher(added)
                .results()
                .map(one -> added.substring(0, one.start()) + added.substring(one.end()))
                .map(less -> xml.substring(0, start) + less + xml.substring(start))
                .forEach(less -> assertThat(read(CLIENTS, less)).isNotEqualTo(element));
    }

    private static @Nullable Element read(OpeningTag stream, String xml) {
        try {
            return stream.read(xml);
        } catch (XmlException e) {
            return null;
        }
    }

    /** XEP-0114 §3: above the stream these are stanzas as a client's. */
    @Example
    void declaresNoNamespaceOfComponents() {
        OpeningTag stream =
                OpeningTag.of("<s:stream xmlns='jabber:component:accept' xmlns:s=" + STREAMS + ">");
        assertThat(stream.standalone("<message/>")).isEqualTo("<message/>");
    }

    /** Where a stream declares no more than it has to, its elements stay as they came. */
    @Example
    void leavesTextAloneThatUsesNoOtherPrefix() {
        String xml = "<message  to = 'a@b' ><body>ack:r</body></message >";
        assertThat(CLIENTS.standalone(xml)).isSameAs(xml);
        OpeningTag jabberd2 =
                OpeningTag.of(
                        "<s:stream xmlns:ack='urn:ack' xmlns='jabber:client' xmlns:s="
                                + STREAMS
                                + ">");
        assertThat(jabberd2.standalone(xml)).isEqualTo(xml);
        assertThat(jabberd2.standalone("<message ack:id='1'/>"))
                .isEqualTo("<message xmlns:ack='urn:ack' ack:id='1'/>");
    }
}

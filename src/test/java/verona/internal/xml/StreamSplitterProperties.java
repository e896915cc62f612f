package verona.internal.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import verona.stanza.XmlException;

class StreamSplitterProperties {

    private static final String STREAM = "<stream:stream a='>'>";
    private static final int LONGEST = 60;

    /** What is kept, and where an error is found, is the same for one character and for many. */
    @Property(tries = 2_000)
    void doesNotMindHowTheTextArrives(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 20) int pieces) {
        List<String> whole = heard(text, text.length());
        assertThat(heard(text, pieces)).isEqualTo(whole);
        assertThat(heard(text, 1)).isEqualTo(whole);
    }

    /** What a listener hears of a text that comes in pieces of that length. */
    private static List<String> heard(String text, int pieces) {
        List<String> heard = new ArrayList<>();
        StreamSplitter splitter = new StreamSplitter(new Recorder(heard), LONGEST, 3);
        char[] characters = text.toCharArray();
        try {
            for (int i = 0; i < characters.length; i += pieces) {
                splitter.write(characters, i, Math.min(pieces, characters.length - i));
            }
            heard.add(splitter.inElement() ? "under way" : "between elements");
        } catch (XmlException | StreamSplitter.TooLargeException e) {
            heard.add(String.valueOf(e.getMessage()));
        }
        return heard;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "<a>",
                        "</a>",
                        "<b c='d'/>",
                        "<b c=\"/>\">",
                        "<b c='&lt;'>",
                        "</b >",
                        "&amp;",
                        "&x;",
                        ";",
                        "/",
                        "'",
                        "text and more text",
                        " ",
                        "<![CDATA[</a>",
                        "]]>",
                        "<",
                        ">",
                        "</stream:stream>")
                .list()
                .ofMaxSize(12)
                .map(parts -> STREAM + parts.stream().collect(Collectors.joining()));
    }

    private record Recorder(List<String> heard) implements StreamSplitter.Listener {

        @Override
        public void opened(String tag) {
            heard.add("opened " + tag);
        }

        @Override
        public void element(String xml) {
            heard.add(xml);
        }

        @Override
        public void closed() {
            heard.add("closed");
        }
    }
}

package verona.internal.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.stanza.XmlException;

class StreamSplitterTest {

    private static final String STREAM = "<stream:stream a='>'>";

    private final List<String> heard = new ArrayList<>();
    private final StreamSplitter splitter = new StreamSplitter(new Recorder(), 200, 3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<a b='>' c=\"/>\"/>",
                "<a>text<b>more</b ></a>",
                "<a><![CDATA[<b></a>]]></a>",
                "<a>\n <b/>\n</a\n>",
                "<a:b xmlns:a='x'><a:b/></a:b>",
            })
    void cutsAnElementOutAsItStands(String xml) {
        write(STREAM + " \n" + xml + "\t" + xml);
        assertThat(heard).containsExactly(STREAM, xml, xml);
        assertThat(splitter.inElement()).isFalse();
    }

    @Test
    void doesNotMindHowTheTextArrives() {
        String text = "<?xml version='1.0'?>" + STREAM + "<a><b c='d'/></a></stream:stream>";
        for (char c : text.toCharArray()) {
            write(String.valueOf(c));
        }
        assertThat(heard).containsExactly(STREAM, "<a><b c='d'/></a>", "closed");
    }

    /** RFC 6120 §4.3.3. */
    @Test
    void reportsAStreamThatIsOpenedAgain() {
        write(STREAM + "<a/>");
        splitter.restart();
        write("\n<?xml version='1.0'?>\n" + STREAM + "<a/>");
        assertThat(heard).containsExactly(STREAM, "<a/>", STREAM, "<a/>");
    }

    /** RFC 6120 §4.8.5: the prefix is up to whoever opens the stream. */
    @Test
    void reportsAStreamOfAnotherPrefixThatIsOpenedAgain() {
        String tag = "<s:stream xmlns:s='http://etherx.jabber.org/streams'>";
        write(tag + "<a/>" + tag + "<s:streams/><b/></s:stream>");
        assertThat(heard).containsExactly(tag, "<a/>", tag, "<s:streams/>", "<b/>", "closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<s:stream xmlns:s='http://etherx.jabber.org/streams'>",
                "<stream\nxmlns=\"http://etherx.jabber.org/streams\">",
            })
    void reportsAStreamThatIsOpenedAgainWithAnotherPrefix(String tag) {
        write(STREAM + "<a/>");
        splitter.restart();
        write("<?xml version='1.0'?>" + tag + "<b/></" + tag.split("[<\\s]")[1] + ">");
        assertThat(heard).containsExactly(STREAM, "<a/>", tag, "<b/>", "closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<stream></stream>",
                "<s:stream xmlns:s='urn:s'></s:stream>",
                "<s:stream s='http://etherx.jabber.org/streams'></s:stream>",
                "<upstream xmlns='http://etherx.jabber.org/streams'></upstream>",
                "<s:streams xmlns:s='http://etherx.jabber.org/streams'></s:streams>",
            })
    void takesAnythingElseForAnElement(String xml) {
        write(STREAM + xml + "<a/>");
        assertThat(heard).containsExactly(STREAM, xml, "<a/>");
    }

    @Test
    void saysWhetherAnElementIsUnderWay() {
        write(STREAM + "<a>");
        assertThat(splitter.inElement()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a></b>",
                "<a><b></a>",
                "<a></ab>",
                "<ab></a>",
                "</a>",
                "<a/ >",
                "text",
                "<![CDATA[text]]>",
                "<a b='<'/>",
                "<a <b/>",
                "< a/>",
                "</stream:stream><a/>",
            })
    void refusesWhatCanBeNoStream(String text) {
        assertThatThrownBy(() -> write(STREAM + text))
                .isInstanceOfSatisfying(
                        XmlException.class, e -> assertThat(e.restricted()).isFalse());
    }

    /** RFC 6120 §11.1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- c -->",
                "<a><!-- c --></a>",
                "<!DOCTYPE a>",
                "<a><?b c?></a>",
                "<a>some &entity; there</a>",
                "<a b='some &entity; there'/>"
            })
    void refusesWhatXmppForbids(String text) {
        assertThatThrownBy(() -> write(STREAM + text))
                .isInstanceOfSatisfying(
                        XmlException.class, e -> assertThat(e.restricted()).isTrue());
    }

    @Test
    void refusesAnElementThatIsTooLong() {
        write(STREAM + "<a>" + "x".repeat(197));
        assertThatThrownBy(() -> write("x")).isInstanceOf(StreamSplitter.TooLargeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "<a><b><c/></b></a>, true",
        "<a><b><c><d/></c></b></a>, false",
        "<a><b><c><d></d></c></b></a>, false",
    })
    void countsTheLevelsOfAnElement(String xml, boolean allowed) {
        if (allowed) {
            write(STREAM + xml);
            assertThat(heard).contains(xml);
        } else {
            assertThatThrownBy(() -> write(STREAM + xml))
                    .isInstanceOf(StreamSplitter.TooLargeException.class);
        }
    }

    private void write(String text) {
        splitter.write(text.toCharArray(), 0, text.length());
    }

    private final class Recorder implements StreamSplitter.Listener {

        @Override
        public void opened(String tag) {
            heard.add(tag);
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

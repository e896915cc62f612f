package verona.internal.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import verona.stanza.OpeningTag;

/** How a proxy closes a stream that others have opened. */
class TcpEndTest {

    private final HeldBytes bytes = new HeldBytes("");
    private final TcpEnd end = new TcpEnd(bytes);

    private void open(String tag) throws IOException {
        byte[] text = tag.getBytes(UTF_8);
        end.write(
                new Part(
                        Part.Kind.OPENING_TAG,
                        text,
                        0,
                        text.length,
                        tag,
                        OpeningTag.of(tag).element()));
        assertThat(bytes.written()).endsWith(tag);
    }

    /** RFC 6120 §4.4, and §4.8.5: whoever has opened it has chosen the prefix. */
    @Test
    void hasThePrefixOfTheStreamThatWasOpenedLast() throws IOException {
        open("<stream:stream xmlns:stream='http://etherx.jabber.org/streams'>");
        end.closeStream();
        assertThat(bytes.written()).endsWith("></stream:stream>");
        open("<s:stream xmlns:s='http://etherx.jabber.org/streams'>");
        end.closeStream();
        assertThat(bytes.written()).endsWith("></s:stream>");
    }
}

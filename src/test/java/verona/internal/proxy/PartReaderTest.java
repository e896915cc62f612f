package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which bytes go on in one write. */
class PartReaderTest {

    private static final String HEADER = "<s:s xmlns:s='http://etherx.jabber.org/streams'>";

    private final PartReader reader = new PartReader();
    private final List<String> texts = new ArrayList<>();

    private List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        try {
            reader.read(new HeldBytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Part part = reader.next(); part != null; part = reader.next()) {
            parts.add(
                    new String(part.bytes(), part.offset(), part.length(), StandardCharsets.UTF_8));
            texts.add(part.xml());
        }
        return parts;
    }

    /** As go-sendxmpp sends it. Prosody refuses white space before the declaration of a stream. */
    @Test
    void areThoseOfAnElementAndOfTheWhiteSpaceAfterIt() {
        assertThat(parts(HEADER + "\n<auth>A</auth>\r\n\t <iq/><presence/>\n"))
                .containsExactly(HEADER + "\n", "<auth>A</auth>\r\n\t ", "<iq/>", "<presence/>\n");
        assertThat(reader.isEmpty()).isTrue();
    }

    @Test
    void areWhiteSpaceAloneIfItComesLater() {
        assertThat(parts(HEADER + "<iq/>")).containsExactly(HEADER, "<iq/>");
        assertThat(parts("\n")).containsExactly("\n");
        assertThat(parts("<iq/>\n")).containsExactly("<iq/>\n");
    }

    /** Namespaces in XML 1.0 §6.1; jabberd2 declares some there. */
    @Test
    void areAsTheyCameWhereTheirTextHasToDeclareAPrefixOfTheHeader() {
        String header = HEADER.replace(">", " xmlns='jabber:client' xmlns:é='urn:é'>");
        String features = "<s:features><é:r/></s:features>";
        String message = "<message é:a=''>é</message>";
        assertThat(parts(header + features + message)).containsExactly(header, features, message);
        assertThat(texts)
                .containsExactly(header, features, "<message xmlns:é='urn:é' é:a=''>é</message>");
    }
}

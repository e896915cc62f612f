package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import verona.internal.fault.Pace;

/** Which bytes go on in one write. */
class PartReaderTest {

    private static final String HEADER = "<s:s xmlns:s='http://etherx.jabber.org/streams'>";

    private record Bytes(ByteArrayInputStream in) implements ByteTransport {

        static Bytes of(String text) {
            return new Bytes(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return in.read(buffer, offset, length);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            throw new UnsupportedOperationException("only read from");
        }

        @Override
        public void end() {}

        @Override
        public @Nullable SSLSession tlsSession() {
            return null;
        }

        @Override
        public void pace(Consumer<Pace> change) {}

        @Override
        public void cut() {}

        @Override
        public void awaitEnd() {}
    }

    private final PartReader reader = new PartReader();

    private List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        try {
            reader.read(Bytes.of(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Part part = reader.next(); part != null; part = reader.next()) {
            parts.add(
                    new String(part.bytes(), part.offset(), part.length(), StandardCharsets.UTF_8));
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
}

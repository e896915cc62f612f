package verona.internal.proxy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import verona.connection.Transport;
import verona.stanza.OpeningTag;

/** An end to which the text of a stream goes as it stands (RFC 6120 §4.2). */
final class TcpEnd extends StreamEnd {

    private final PartReader reader = new PartReader();
    private String closingTag = "</stream:stream>";

    TcpEnd(ByteTransport bytes) {
        super(bytes);
    }

    @Override
    Transport carrier() {
        return Transport.TCP;
    }

    @Override
    boolean read() throws IOException {
        return reader.read(bytes());
    }

    @Override
    @Nullable Part next() {
        return reader.next();
    }

    @Override
    @Nullable Part rest() {
        return reader.rest();
    }

    @Override
    boolean isEmpty() {
        return reader.isEmpty();
    }

    @Override
    void write(Part part) throws IOException {
        if (part.kind() == Part.Kind.OPENING_TAG) {
            closingTag = OpeningTag.of(part.xml()).closingTag();
        }
        bytes().write(part.bytes(), part.offset(), part.length());
    }

    @Override
    void write(String xml) throws IOException {
        byte[] text = xml.getBytes(StandardCharsets.UTF_8);
        bytes().write(text, 0, text.length);
    }

    @Override
    void closeStream() throws IOException {
        write(closingTag);
    }
}

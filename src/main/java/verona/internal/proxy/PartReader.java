package verona.internal.proxy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verona.internal.xml.StreamSplitter;
import verona.stanza.Element;
import verona.stanza.OpeningTag;
import verona.stanza.XmlException;

/**
 * Reads one direction of a stream part by part, and loses no byte of it. What is not well-formed,
 * or not in UTF-8, is no error: from there on everything is passed on as it comes.
 *
 * <pre>{@code
 * while (reader.read(program)) {
 *     for (Part part = reader.next(); part != null; part = reader.next()) {
 *         …
 *     }
 * }
 * }</pre>
 */
final class PartReader implements StreamSplitter.Listener {

    /**
     * What is longer is passed on before its end has come: the server says what it thinks of it.
     */
    private static final int LONGEST = 1 << 24;

    private static final int DEEPEST = 1_000;
    private static final int BUFFER = 8_192;

    /** Between two elements a connection is to hold no more memory than this. */
    private static final int KEPT = 65_536;

    private final StreamSplitter splitter = new StreamSplitter(this, LONGEST, DEEPEST);
    private final char[] characters = new char[1_024];
    private byte[] buffer = new byte[BUFFER];
    private int start;
    private int scanned;
    private int end;
    private boolean ascii = true;
    private boolean unreadable;
    private @Nullable OpeningTag opening;
    private Part.@Nullable Kind found;
    private String text = "";

    /** Reads what comes next; false if nothing more will come. */
    boolean read(ByteTransport from) throws IOException {
        makeRoom();
        int count = from.read(buffer, end, buffer.length - end);
        end += Math.max(0, count);
        return count >= 0;
    }

    private void makeRoom() {
        if (start == end) {
            buffer = buffer.length > KEPT ? new byte[BUFFER] : buffer;
            start = 0;
            scanned = 0;
            end = 0;
        } else if (end == buffer.length) {
            moveTo(start > 0 ? buffer : new byte[2 * buffer.length]);
        }
    }

    private void moveTo(byte[] other) {
        System.arraycopy(buffer, start, other, 0, end - start);
        buffer = other;
        scanned -= start;
        end -= start;
        start = 0;
    }

    /** The next part of what has been read; null if it has not come whole. */
    @Nullable Part next() {
        try {
            while (!unreadable && scanned < end) {
                scan();
                if (!splitter.inElement()) {
                    return part();
                }
            }
        } catch (XmlException
                | CharacterCodingException
                | StreamSplitter.TooLargeException
                | StreamSplitter.EncodingException e) {
            unreadable = true;
        }
        return unreadable ? rest() : null;
    }

    /** All that has been read and is no whole part; null if there is nothing. */
    @Nullable Part rest() {
        scanned = end;
        return start == end ? null : take(Part.Kind.OTHER, null);
    }

    /** Whether nothing has been read that is not in a part yet. */
    boolean isEmpty() {
        return start == end;
    }

    /** Up to the next end of a tag: a part can end only there, or where there is nothing more. */
    private void scan() {
        int length = 0;
        byte next = 0;
        while (next != '>' && scanned < end && length < characters.length) {
            next = buffer[scanned++];
            ascii &= next >= 0;
            // To the splitter a byte is a character: all that it looks for is in ASCII.
            characters[length++] = (char) (next & 0xFF);
        }
        found = null;
        allowDeclaration();
        splitter.write(characters, 0, length);
    }

    /** Where a declaration may stand is for the server to say. */
    private void allowDeclaration() {
        if (!splitter.inElement()) {
            splitter.restart();
        }
    }

    private Part part() throws CharacterCodingException {
        if (found == Part.Kind.OPENING_TAG) {
            text = decoded();
            opening = OpeningTag.of(text);
            return take(found, opening.element());
        } else if (found == Part.Kind.ELEMENT) {
            return element(decoded(), Objects.requireNonNull(opening));
        }
        return take(found == null ? Part.Kind.OTHER : found, null);
    }

    /** Features are not reported, and what is altered of them is their own text. */
    private Part element(String xml, OpeningTag stream) {
        Element element = stream.read(xml);
        text = Features.are(element) ? xml : stream.standalone(xml);
        return take(Part.Kind.ELEMENT, element);
    }

    /** What the splitter took for characters are bytes, those before {@code scanned}. */
    private String decoded() throws CharacterCodingException {
        return ascii
                ? text
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(buffer, scanned - text.length(), text.length()))
                        .toString();
    }

    /**
     * White space that comes with an element stays with it: in a write of its own it may come when
     * the server has begun a new stream, and stand before the XML declaration there. After {@code
     * <starttls/>} RFC 6120 §5.3.3 forbids it, but programs send it, and servers take it.
     */
    private void takeWhiteSpace() {
        while (scanned < end && Character.isWhitespace(buffer[scanned])) {
            scanned++;
        }
    }

    private Part take(Part.Kind kind, @Nullable Element element) {
        if (element != null) {
            takeWhiteSpace();
        }
        Part part =
                new Part(
                        kind, buffer, start, scanned - start, element == null ? "" : text, element);
        start = scanned;
        ascii = true;
        return part;
    }

    @Override
    public void opened(String tag) {
        found = Part.Kind.OPENING_TAG;
        text = tag;
    }

    @Override
    public void element(String xml) {
        found = Part.Kind.ELEMENT;
        text = xml;
    }

    @Override
    public void closed() {
        found = Part.Kind.CLOSING_TAG;
    }
}

package verona.internal.proxy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * What goes through a proxy as one piece, with the bytes that it came in.
 *
 * @param bytes where these are; they are good until more is read
 * @param xml the text of an element or a tag, {@code ""} of anything else
 * @param element an element, or the stream that an opening tag opens, read; null for anything else
 */
record Part(
        Kind kind, byte[] bytes, int offset, int length, String xml, @Nullable Element element) {

    enum Kind {
        ELEMENT,
        OPENING_TAG,
        CLOSING_TAG,
        /** What stands between elements, and all that is no XML. */
        OTHER,
        /** A control frame of WebSocket (RFC 6455 §5.5), of which these are the payload. */
        PING,
        PONG,
        CLOSE
    }

    /** What is no element. */
    static Part of(Kind kind, byte[] bytes) {
        return new Part(kind, bytes, 0, bytes.length, "", null);
    }

    /** An element that nobody has sent like that. */
    static Part written(String xml, @Nullable Element element) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return new Part(Kind.ELEMENT, bytes, 0, bytes.length, xml, element);
    }

    /** Its own bytes alone. */
    byte[] content() {
        return Arrays.copyOfRange(bytes, offset, offset + length);
    }

    /** As much of it as so many bytes hold: no element any more. */
    Part beginning(int count) {
        return new Part(Kind.OTHER, bytes, offset, count, "", null);
    }

    /** The same with bytes of its own: they stay good. */
    Part kept() {
        return new Part(
                kind, Arrays.copyOfRange(bytes, offset, offset + length), 0, length, xml, element);
    }
}

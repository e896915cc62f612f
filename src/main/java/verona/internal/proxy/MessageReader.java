package verona.internal.proxy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.websocket.WebSocketFailure;
import verona.internal.xml.Framing;
import verona.internal.xml.StreamSplitter;
import verona.stanza.Element;
import verona.stanza.OpeningTag;
import verona.stanza.XmlException;

/**
 * Puts the messages of a WebSocket together, and reads what each of them is in a stream (RFC 7395
 * §3.3). What is no element, or not in UTF-8, is no error: it is passed on as it is.
 */
final class MessageReader {

    /** A message has to be held until it is whole. */
    private static final int LONGEST = 1 << 24;

    private static final int DEEPEST = 1_000;

    /** Between two messages a connection is to hold no more memory than this. */
    private static final int KEPT = 65_536;

    private static final String STREAM = "<stream:stream>";

    /** What a server may presume where a message does not declare its namespaces itself. */
    private static final OpeningTag OPENING =
            OpeningTag.of(Framing.openingTag(Element.of(Framing.NAMESPACE, "open")));

    private ByteArrayOutputStream begun = new ByteArrayOutputStream();

    /**
     * Takes in some of a message.
     *
     * @throws WebSocketFailure if it is too long to be held
     */
    void add(ByteBuffer part) {
        if (part.remaining() > LONGEST - begun.size()) {
            throw new WebSocketFailure(
                    WebSocketFailure.TOO_BIG, "a message of more than " + LONGEST + " bytes");
        }
        begun.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
    }

    /** The message, which has come whole; the next begins. */
    Part take() {
        byte[] message = begun.toByteArray();
        if (message.length > KEPT) {
            begun = new ByteArrayOutputStream();
        }
        begun.reset();
        try {
            return part(message, StandardCharsets.UTF_8.newDecoder());
        } catch (XmlException
                | CharacterCodingException
                | StreamSplitter.TooLargeException
                | StreamSplitter.EncodingException e) {
            return Part.of(Part.Kind.OTHER, message);
        }
    }

    private static Part part(byte[] message, CharsetDecoder utf8) throws CharacterCodingException {
        String xml = only(utf8.decode(ByteBuffer.wrap(message)).toString());
        if (xml == null) {
            return Part.of(Part.Kind.OTHER, message);
        }
        Element element = OPENING.read(xml);
        if (!element.namespace().equals(Framing.NAMESPACE)) {
            return new Part(Part.Kind.ELEMENT, message, 0, message.length, xml, element);
        }
        return switch (element.name()) {
            case "open" ->
                    new Part(Part.Kind.OPENING_TAG, message, 0, message.length, xml, element);
            case "close" -> Part.of(Part.Kind.CLOSING_TAG, message);
            default -> Part.of(Part.Kind.OTHER, message);
        };
    }

    /** The element that a message is; null if it is not one. */
    private static @Nullable String only(String message) {
        Elements elements = new Elements();
        StreamSplitter splitter = new StreamSplitter(elements, LONGEST, DEEPEST);
        for (String text : List.of(STREAM, message)) {
            splitter.write(text.toCharArray(), 0, text.length());
        }
        boolean one = elements.found.size() == 1 && elements.opened == 1 && !splitter.inElement();
        return one ? elements.found.get(0) : null;
    }

    private static final class Elements implements StreamSplitter.Listener {

        private final List<String> found = new ArrayList<>();
        private int opened;

        @Override
        public void opened(String tag) {
            opened++;
        }

        @Override
        public void element(String xml) {
            found.add(xml);
        }

        @Override
        public void closed() {}
    }
}

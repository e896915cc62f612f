package verona.stanza;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one top-level element of a stream from text.
 *
 * <p>The text inherits the namespaces of a client's stream: {@code jabber:client} as default
 * namespace, and the prefixes {@code stream} and {@code scansion}. Doctypes and custom entities are
 * errors, so nothing outside the text is read.
 *
 * <pre>{@code
 * Element stanza = Xml.read("<message to='juliet@localhost'><body>Hello</body></message>");
 * }</pre>
 */
public final class Xml {

    /** The namespace of scansion's own attributes. */
    public static final String SCANSION = "https://matthewwild.co.uk/projects/scansion";

    private static final String STRICT = "{" + SCANSION + "}strict";

    /** What stands for any value in an expectation. */
    private static final Pattern WILDCARD =
            Pattern.compile("\\{(scansion:(?:any|capture:[^{}]*)})");

    /**
     * Stands in place of a wildcard's brace while the text is read, so that a brace written as a
     * character reference is distinguished from it. A noncharacter, which no text has.
     */
    static final char WILDCARD_SIGN = '\uFDD0';

    private static final String CAPTURE = "scansion:capture:";

    // What walks an element walks it by recursion: this keeps hostile ones off the stack's end.
    private static final int MAX_DEPTH = 1_000;
    private static final String REUSE = "reuse-instance";
    // From JDK 25 on the parser has a limit of its own, lower than ours: the same holds on every
    // JDK.
    private static final String DEPTH = "jdk.xml.maxElementDepth";

    private static final RestingFactories FACTORIES = new RestingFactories(Xml::factory);
    private static final OpeningTag CLIENT_STREAM =
            OpeningTag.of(
                    "<stream:stream xmlns='"
                            + Element.CLIENT
                            + "' xmlns:stream='"
                            + Element.STREAMS
                            + "' xmlns:scansion='"
                            + SCANSION
                            + "'>");

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        if (factory.isPropertySupported(DEPTH)) {
            factory.setProperty(DEPTH, 0);
        }
        if (factory.isPropertySupported(REUSE)) {
            factory.setProperty(REUSE, true);
        }
        return factory;
    }

    /**
     * Escapes text for XML, as the content of an element or as the value of an attribute. White
     * space other than the space becomes a character reference, so that a parser returns the same
     * text.
     */
    public static String escape(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        XmlWriter.escape(text.toString(), out);
        return out.toString();
    }

    /**
     * Reads an element.
     *
     * @throws XmlException if the text is not exactly one well-formed element, or has XML that XMPP
     *     forbids
     */
    public static Element read(String xml) {
        return CLIENT_STREAM.read(xml);
    }

    /**
     * Reads an expected element. It is strict if it has an {@code xmlns} of its own, unless {@code
     * scansion:strict} overrides that.
     *
     * @throws XmlException as {@link #read(String)}
     */
    public static Element readExpectation(String xml) {
        return CLIENT_STREAM.read(WILDCARD.matcher(xml).replaceAll(WILDCARD_SIGN + "$1"), true);
    }

    /** Whether an expected element itself says whether it is strict. */
    static boolean saysStrictness(String xml) {
        return read(xml).attributes().containsKey(STRICT);
    }

    /** The same without wildcards. */
    static Element readLiteral(String xml) {
        return CLIENT_STREAM.read(xml, true);
    }

    /** The stream's element, which holds what that text is in a stream of that opening tag. */
    static Element parse(String opening, String xml, String closing, boolean expectation) {
        String document = opening + xml + closing;
        RestingFactories.Factory factory = FACTORIES.take();
        try {
            XMLStreamReader reader =
                    factory.xml().createXMLStreamReader(new StringReader(document));
            Element root = document(reader, document.length(), expectation, opening.length());
            reader.close();
            // Only now: after an error its reader would not recover.
            FACTORIES.giveBack(factory, document.length());
            return root;
        } catch (XMLStreamException e) {
            throw Flaws.in(document, opening.length(), e);
        }
    }

    /**
     * What may follow the root is recognised by its place: reading on to the end costs as much as
     * the stanza.
     */
    private static Element document(
            XMLStreamReader reader, int length, boolean expectation, int offset)
            throws XMLStreamException {
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            refuse(reader, offset);
        }
        Element root = element(reader, expectation, offset);
        if (reader.getLocation().getCharacterOffset() < length) {
            throw new XmlException("there is more after the end of the stream");
        }
        return root;
    }

    private static Element element(XMLStreamReader reader, boolean expectation, int offset)
            throws XMLStreamException {
        List<Open> open = new ArrayList<>();
        open.add(new Open(reader, expectation));
        while (true) {
            Open top = open.get(open.size() - 1);
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    requireDepth(open.size(), reader, offset);
                    open.add(new Open(reader, expectation));
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        top.content.add(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    Element done = top.close();
                    open.remove(open.size() - 1);
                    if (open.isEmpty()) {
                        return done;
                    }
                    open.get(open.size() - 1).content.add(done);
                }
                default -> refuse(reader, offset);
            }
        }
    }

    private static void requireDepth(int depth, XMLStreamReader reader, int offset) {
        if (depth > MAX_DEPTH) {
            Location location = reader.getLocation();
            throw new XmlException(
                    "elements nest deeper than " + MAX_DEPTH + " levels",
                    false,
                    location.getLineNumber(),
                    Flaws.column(location, offset));
        }
    }

    private static void refuse(XMLStreamReader reader, int offset) {
        String what =
                switch (reader.getEventType()) {
                    case XMLStreamConstants.COMMENT -> "a comment";
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> "a processing instruction";
                    default -> "this";
                };
        Location location = reader.getLocation();
        throw XmlException.restricted(
                what, location.getLineNumber(), Flaws.column(location, offset));
    }

    /** An element whose end has not been read yet. */
    private static final class Open {

        private final String namespace;
        private final String name;
        private final Map<String, String> attributes;
        private final boolean strict;
        private final boolean expectation;
        private final List<Object> content = new ArrayList<>(4);

        Open(XMLStreamReader reader, boolean expectation) {
            namespace = orEmpty(reader.getNamespaceURI());
            name = reader.getLocalName();
            attributes = attributes(reader);
            strict = expectation && strict(reader);
            this.expectation = expectation;
        }

        private static Map<String, String> attributes(XMLStreamReader reader) {
            int count = reader.getAttributeCount();
            if (count == 0) {
                return Map.of();
            }
            Map<String, String> attributes = new LinkedHashMap<>(count * 2);
            for (int i = 0; i < count; i++) {
                String ns = orEmpty(reader.getAttributeNamespace(i));
                String local = reader.getAttributeLocalName(i);
                attributes.put(
                        ns.isEmpty() ? local : "{" + ns + "}" + local, reader.getAttributeValue(i));
            }
            return attributes;
        }

        private boolean strict(XMLStreamReader reader) {
            String said = attributes.isEmpty() ? null : attributes.remove(STRICT);
            if (said != null) {
                return said.equals("true") || said.equals("1");
            }
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                if (reader.getNamespacePrefix(i) == null) {
                    return true;
                }
            }
            return false;
        }

        Element close() {
            return new Element(
                    namespace,
                    name,
                    Collections.unmodifiableMap(attributes),
                    content.isEmpty() ? List.of() : Collections.unmodifiableList(content),
                    strict,
                    expectation ? wildcards() : Patterns.NONE);
        }

        /** Takes the signs away, and what they stand for where it is the whole value. */
        private Patterns wildcards() {
            Patterns patterns = Patterns.NONE;
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                patterns = patterns.with(attribute.getKey(), wildcard(attribute.getValue()));
                attribute.setValue(unsigned(attribute.getValue()));
            }
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < content.size(); i++) {
                if (content.get(i) instanceof String piece) {
                    text.append(piece);
                    content.set(i, unsigned(piece));
                }
            }
            return patterns.with("", wildcard(text.toString()));
        }

        private static String unsigned(String value) {
            return value.replace(WILDCARD_SIGN, '{');
        }

        private static @Nullable ValuePattern wildcard(String value) {
            String stripped = value.strip();
            boolean whole =
                    stripped.indexOf(WILDCARD_SIGN) == 0
                            && stripped.indexOf('}') == stripped.length() - 1;
            if (!whole) {
                return null;
            }
            return stripped.startsWith(CAPTURE, 1)
                    ? ValuePattern.capture(
                            stripped.substring(1 + CAPTURE.length(), stripped.length() - 1))
                    : ValuePattern.ANY;
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}

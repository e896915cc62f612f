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
 * <p>The text inherits what a client's stream declares: {@code jabber:client} as default namespace,
 * and the prefixes {@code stream} and {@code scansion}. Doctypes and entities of one's own are
 * refused, so nothing outside the text is ever read.
 *
 * <pre>{@code
 * Element stanza = Xml.read("<message to='juliet@localhost'><body>Hello</body></message>");
 * }</pre>
 */
public final class Xml {

    /** The namespace of scansion's own attributes. */
    public static final String SCANSION = "https://matthewwild.co.uk/projects/scansion";

    private static final String STRICT = "{" + SCANSION + "}strict";
    private static final String OPEN =
            "<stream:stream xmlns='"
                    + Element.CLIENT
                    + "' xmlns:stream='"
                    + Element.STREAMS
                    + "' xmlns:scansion='"
                    + SCANSION
                    + "'>";
    private static final String CLOSE = "</stream:stream>";
    // What walks an element walks it by recursion: this keeps hostile ones off the stack's end.
    private static final int MAX_DEPTH = 1_000;
    // The JDK has no words for this one.
    private static final Pattern UNBOUND = Pattern.compile("http\\S+PrefixUnbound\\?.*&(.*)");
    private static final String REUSE = "reuse-instance";
    // From JDK 25 on the parser has a limit of its own, lower than ours: the same holds on every
    // JDK.
    private static final String DEPTH = "jdk.xml.maxElementDepth";

    private static final RestingFactories FACTORIES = new RestingFactories(Xml::factory);

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
     * Writes text so that it can stand in XML, between tags or in an attribute of either quote, and
     * is read as it was: white space other than the single space becomes a reference.
     */
    public static String escape(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        XmlWriter.escape(text.toString(), out);
        return out.toString();
    }

    /**
     * Reads an element as it is.
     *
     * @throws XmlException if the text is not exactly one well-formed element, or holds what XMPP
     *     forbids
     */
    public static Element read(String xml) {
        return read(xml, false);
    }

    /**
     * Reads an element as an expectation: strict where it declares a default namespace of its own,
     * or where {@code scansion:strict} says so.
     *
     * @throws XmlException as {@link #read(String)}
     */
    public static Element readExpectation(String xml) {
        return read(xml, true);
    }

    /**
     * Reads a stream's opening tag: its attributes, without content.
     *
     * @throws XmlException if it is not a well-formed opening tag
     */
    public static Element readOpening(String tag) {
        return readOpening(tag, "");
    }

    /**
     * The namespace of what has no prefix after an opening tag, {@code ""} for none.
     *
     * @throws XmlException if it is not a well-formed opening tag
     */
    public static String contentNamespace(String tag) {
        return readOpening(tag, "<content/>").children().get(0).namespace();
    }

    private static Element readOpening(String tag, String content) {
        String name = tag.substring(1).split("[\\s/>]", 2)[0];
        return parse(tag + content + "</" + name + ">", false, 0);
    }

    private static Element read(String xml, boolean expectation) {
        Element stream = parse(OPEN + xml + CLOSE, expectation, OPEN.length());
        Element only = null;
        for (Object part : stream.content()) {
            if (part instanceof Element element) {
                if (only != null) {
                    throw new XmlException(
                            "one element is expected, here are two: <"
                                    + only.name()
                                    + "> and <"
                                    + element.name()
                                    + ">",
                            false,
                            0,
                            0);
                }
                only = element;
            } else if (!((String) part).isBlank()) {
                throw new XmlException(
                        "text outside of the element: '" + ((String) part).strip() + "'",
                        false,
                        0,
                        0);
            }
        }
        if (only == null) {
            throw new XmlException("there is no element", false, 0, 0);
        }
        return only;
    }

    private static Element parse(String document, boolean expectation, int offset) {
        RestingFactories.Factory factory = FACTORIES.take();
        try {
            XMLStreamReader reader =
                    factory.xml().createXMLStreamReader(new StringReader(document));
            Element root = document(reader, document.length(), expectation, offset);
            reader.close();
            // Only now: after an error its reader would not recover.
            FACTORIES.giveBack(factory, document.length());
            return root;
        } catch (XMLStreamException e) {
            throw notWellFormed(e, offset);
        }
    }

    /**
     * What may follow the root is told by its place: reading on to the end costs as much as the
     * stanza.
     */
    private static Element document(
            XMLStreamReader reader, int length, boolean expectation, int offset)
            throws XMLStreamException {
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            refuse(reader, offset);
        }
        Element root = element(reader, expectation, offset);
        if (reader.getLocation().getCharacterOffset() < length) {
            throw new XmlException("there is more after the end of the stream", false, 0, 0);
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
                    column(location, offset));
        }
    }

    private static void refuse(XMLStreamReader reader, int offset) {
        String what =
                switch (reader.getEventType()) {
                    case XMLStreamConstants.COMMENT -> "a comment";
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> "a processing instruction";
                    case XMLStreamConstants.DTD -> "a doctype";
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                            "the entity &" + reader.getLocalName() + ";";
                    default -> "this";
                };
        Location location = reader.getLocation();
        throw new XmlException(
                what + " is not allowed in an XMPP stream (RFC 6120 §11.1)",
                true,
                location.getLineNumber(),
                column(location, offset));
    }

    private static int column(Location location, int offset) {
        int column = location.getColumnNumber();
        return location.getLineNumber() == 1 ? Math.max(1, column - offset) : column;
    }

    private static XmlException notWellFormed(XMLStreamException e, int offset) {
        String message = e.getMessage();
        int text = message.indexOf("Message: ");
        String what =
                UNBOUND.matcher((text < 0 ? message : message.substring(text + 9)))
                        .replaceFirst("the prefix of '$1' is not declared")
                        .replace('\n', ' ');
        boolean restricted = what.contains("DOCTYPE") || what.contains("not declared");
        Location location = e.getLocation();
        if (location == null) {
            return new XmlException(what, restricted, 0, 0);
        }
        return new XmlException(
                what, restricted, location.getLineNumber(), column(location, offset));
    }

    /** An element whose end has not been read yet. */
    private static final class Open {

        private final String namespace;
        private final String name;
        private final Map<String, String> attributes;
        private final boolean strict;
        private final List<Object> content = new ArrayList<>(4);

        Open(XMLStreamReader reader, boolean expectation) {
            namespace = orEmpty(reader.getNamespaceURI());
            name = reader.getLocalName();
            attributes = attributes(reader);
            strict = expectation && strict(reader);
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
                    strict);
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}

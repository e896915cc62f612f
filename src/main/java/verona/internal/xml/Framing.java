package verona.internal.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/**
 * A stream as messages of WebSocket (RFC 7395 §3.3): each is one element that declares its own
 * namespaces, and {@code <open/>} and {@code <close/>} stand for the stream's tags.
 */
public final class Framing {

    /** The namespace of {@code <open/>} and {@code <close/>}. */
    public static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-framing";

    /** What stands for the stream's closing tag. */
    public static final String CLOSE = "<close xmlns='" + NAMESPACE + "'/>";

    private static final List<String> OPENING = List.of("from", "to", "id", "version", "xml:lang");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\G\\s+([^\\s=]+)\\s*=\\s*('[^']*'|\"[^\"]*\")");
    private static final Element CLOSE_ELEMENT = Element.of(NAMESPACE, "close");
    private static final Map<String, String> PREDEFINED =
            Map.of("xmlns", Element.CLIENT, "xmlns:stream", Element.STREAMS);

    private Framing() {}

    /** The message {@code <open/>} for a stream's opening tag, with an XML declaration perhaps. */
    public static String open(String header) {
        String tag = header.substring(header.lastIndexOf('<'));
        StringBuilder open = new StringBuilder("<open xmlns='" + NAMESPACE + "'");
        Matcher attributes = attributes(tag, nameEnd(tag));
        while (attributes.find()) {
            if (OPENING.contains(attributes.group(1))) {
                open.append(attributes.group());
            }
        }
        return open.append("/>").toString();
    }

    /** The stream's opening tag for {@code <open/>}. */
    public static String openingTag(Element open) {
        StringBuilder tag =
                new StringBuilder("<stream:stream xmlns='")
                        .append(Element.CLIENT)
                        .append("' xmlns:stream='")
                        .append(Element.STREAMS)
                        .append('\'');
        for (String name : OPENING) {
            String value = open.attribute(name.equals("xml:lang") ? Element.XML_LANG : name);
            if (value != null) {
                tag.append(' ').append(name).append("='").append(Xml.escape(value)).append('\'');
            }
        }
        return tag.append('>').toString();
    }

    /** The element {@code <open/>} or {@code <close/>} that a message is; null for others. */
    public static @Nullable Element framing(String message) {
        if (!message.contains(NAMESPACE)) {
            return null;
        } else if (message.equals(CLOSE)) {
            return CLOSE_ELEMENT;
        }
        Element element = Xml.read(message);
        return element.namespace().equals(NAMESPACE) ? element : null;
    }

    /**
     * The messages for a text: one for each element. Text that is no sequence of elements is one
     * message, as it stands.
     */
    public static List<String> messages(String text) {
        Elements elements = new Elements();
        try {
            elements.splitter.write(text.toCharArray(), 0, text.length());
        } catch (XmlException e) {
            return List.of(text);
        }
        return elements.splitter.inElement() ? List.of(text) : elements.messages;
    }

    private static final class Elements implements StreamSplitter.Listener {

        private static final char[] STREAM = "<stream:stream>".toCharArray();

        private final List<String> messages = new ArrayList<>();
        private final StreamSplitter splitter =
                new StreamSplitter(this, Integer.MAX_VALUE, Integer.MAX_VALUE);

        Elements() {
            splitter.write(STREAM, 0, STREAM.length);
        }

        @Override
        public void opened(String tag) {
            // The first is its own; another comes of a test that says one in XML.
            if (tag.length() > STREAM.length) {
                messages.add(open(tag));
            }
        }

        @Override
        public void element(String xml) {
            messages.add(declared(xml));
        }

        @Override
        public void closed() {
            messages.add(CLOSE);
        }
    }

    /** An element with its namespace, where it has the one that a stream's opening tag declares. */
    private static String declared(String xml) {
        int end = nameEnd(xml);
        String attribute = declaration(xml, end);
        String namespace = PREDEFINED.get(attribute);
        return namespace == null || hasAttribute(xml, end, attribute)
                ? xml
                : xml.substring(0, end)
                        + " "
                        + attribute
                        + "='"
                        + namespace
                        + "'"
                        + xml.substring(end);
    }

    /** Whether an element declares its own namespace, as it has to (RFC 7395 §3.3.3). */
    public static boolean isDeclared(String xml) {
        int end = nameEnd(xml);
        return hasAttribute(xml, end, declaration(xml, end));
    }

    /** The attribute that declares the namespace of an element's name. */
    private static String declaration(String xml, int nameEnd) {
        int colon = xml.lastIndexOf(':', nameEnd - 1);
        return colon < 0 ? "xmlns" : "xmlns:" + xml.substring(1, colon);
    }

    private static int nameEnd(String xml) {
        int end = 1;
        while (" \t\r\n/>".indexOf(xml.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean hasAttribute(String xml, int nameEnd, String name) {
        Matcher attributes = attributes(xml, nameEnd);
        boolean found = false;
        while (!found && attributes.find()) {
            found = attributes.group(1).equals(name);
        }
        return found;
    }

    private static Matcher attributes(String xml, int nameEnd) {
        return ATTRIBUTE.matcher(xml).region(nameEnd, xml.length());
    }
}

package verona.stanza;

import org.jspecify.annotations.Nullable;

/**
 * The opening tag of a stream (RFC 6120 §4.7). It reads the stream's elements, which inherit the
 * namespaces that it declares (Namespaces in XML 1.0 §6.1).
 *
 * <pre>{@code
 * OpeningTag tag = OpeningTag.of("<stream:stream xmlns='jabber:client' xmlns:stream='…'>");
 * Element stanza = tag.read("<message to='juliet@localhost'><body>Hello</body></message>");
 * }</pre>
 */
public final class OpeningTag {

    private final String tag;
    private final String closing;
    private final String prefix;
    private final Element element;
    private final String contentNamespace;
    private @Nullable InheritedNamespaces inherited;

    private OpeningTag(String tag) {
        // A reader takes them for blanks anyway, and without them an element's lines stay its own.
        this.tag = tag.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        String name = name(this.tag);
        closing = "</" + name + ">";
        prefix = name.substring(0, Math.max(0, name.indexOf(':')));
        PlainElements.Opening plain = PlainElements.readOpening(this.tag);
        if (plain == null) {
            element = Xml.parse("", this.tag, closing, false);
            contentNamespace = read("<content/>", false).namespace();
        } else {
            element = plain.element();
            contentNamespace = plain.contentNamespace();
        }
    }

    private static String name(String tag) {
        int end = 1;
        while (end < tag.length() && " />".indexOf(tag.charAt(end)) < 0) {
            end++;
        }
        return tag.substring(Math.min(1, tag.length()), Math.min(end, tag.length()));
    }

    /**
     * Reads an opening tag.
     *
     * @throws XmlException if it is not a well-formed opening tag
     */
    public static OpeningTag of(String tag) {
        return new OpeningTag(tag);
    }

    /** The stream element: its name and its attributes, without content. */
    public Element element() {
        return element;
    }

    /** The closing tag that belongs to it: {@code </stream:stream>}, whatever its prefix. */
    public String closingTag() {
        return closing;
    }

    /** Whether the stream element has that prefix. */
    public boolean hasPrefix(String prefix) {
        return this.prefix.equals(prefix);
    }

    /** The prefix of the stream element; {@code ""} for none. */
    String prefix() {
        return prefix;
    }

    /** The stream's default namespace (RFC 6120 §4.8.2); {@code ""} if there is none. */
    public String contentNamespace() {
        return contentNamespace;
    }

    /**
     * Reads one top-level element of the stream.
     *
     * @throws XmlException if the text is not exactly one well-formed element, or holds what XMPP
     *     forbids
     */
    public Element read(String xml) {
        Element plain = PlainElements.read(xml, this);
        return plain == null ? read(xml, false) : plain;
    }

    /**
     * The text of one top-level element as it stands outside of the stream. It declares the
     * prefixes that it uses and that this tag declares, unless {@link Xml#read} knows them, and the
     * default namespace if that is neither a client's nor a component's.
     *
     * <pre>{@code
     * tag.standalone("<message><ack:r/></message>"); // <message xmlns:ack='…'><ack:r/></message>
     * }</pre>
     *
     * @throws XmlException as {@link #read}
     */
    public String standalone(String xml) {
        InheritedNamespaces known = inherited;
        if (known == null) {
            known = new InheritedNamespaces(this, tag);
            inherited = known;
        }
        return known.addTo(xml);
    }

    /** Reads it by the JDK's reader. */
    Element read(String xml, boolean expectation) {
        return only(Xml.parse(tag, xml, closing, expectation));
    }

    private static Element only(Element stream) {
        Element only = null;
        for (Object part : stream.content()) {
            if (part instanceof Element element) {
                if (only != null) {
                    throw new XmlException(
                            "one element is expected, here are two: <"
                                    + only.name()
                                    + "> and <"
                                    + element.name()
                                    + ">");
                }
                only = element;
            } else if (!((String) part).isBlank()) {
                throw new XmlException(
                        "text outside of the element: '" + ((String) part).strip() + "'");
            }
        }
        if (only == null) {
            throw new XmlException("there is no element");
        }
        return only;
    }
}

package verona.internal.client;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import verona.stanza.Element;

/** A stanza as a DOM, and XPath over it. */
final class Dom {

    private static final Map<String, String> PREFIXES =
            Map.ofEntries(
                    Map.entry("c", Element.CLIENT),
                    Map.entry("muc", "http://jabber.org/protocol/muc"),
                    Map.entry("user", "http://jabber.org/protocol/muc#user"),
                    Map.entry("admin", "http://jabber.org/protocol/muc#admin"),
                    Map.entry("owner", "http://jabber.org/protocol/muc#owner"),
                    Map.entry("x", "jabber:x:data"),
                    Map.entry("info", "http://jabber.org/protocol/disco#info"),
                    Map.entry("items", "http://jabber.org/protocol/disco#items"),
                    Map.entry("roster", "jabber:iq:roster"),
                    Map.entry("stanzas", "urn:ietf:params:xml:ns:xmpp-stanzas"),
                    Map.entry("delay", "urn:xmpp:delay"));

    private Dom() {}

    static org.w3c.dom.Element of(Element element) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(element.toStandaloneXml())))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("a stanza that was read can't be read again", e);
        }
    }

    static List<String> xpath(org.w3c.dom.Element stanza, String expression) {
        XPath xpath = XPathFactory.newDefaultInstance().newXPath();
        xpath.setNamespaceContext(new Prefixes());
        String complete = AnyNamespace.in(expression);
        try {
            return switch (xpath.evaluateExpression(complete, stanza).type()) {
                case NODESET, NODE ->
                        values(xpath.evaluateExpression(complete, stanza, XPathNodes.class));
                default -> List.of(xpath.evaluateExpression(complete, stanza, String.class));
            };
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(
                    "can't evaluate the XPath " + expression + ": " + e.getMessage(), e);
        }
    }

    private static List<String> values(XPathNodes nodes) {
        List<String> values = new ArrayList<>();
        for (Node node : nodes) {
            values.add(node.getTextContent());
        }
        return values;
    }

    private static final class Prefixes implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return PREFIXES.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
        }

        @Override
        public String getPrefix(String namespace) {
            throw new UnsupportedOperationException("XPath asks for namespaces only");
        }

        @Override
        public Iterator<String> getPrefixes(String namespace) {
            throw new UnsupportedOperationException("XPath asks for namespaces only");
        }
    }
}

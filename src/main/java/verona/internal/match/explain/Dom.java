package verona.internal.match.explain;

import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import verona.internal.match.ExpectedNode;
import verona.internal.match.ExpectedValue;
import verona.internal.match.ReceivedNode;
import verona.stanza.Element;

/**
 * Elements as a document that XMLUnit can compare: stripped text first, then the children. Each
 * element's node knows what it was made of.
 */
final class Dom {

    private static final String SOURCE = "source";

    private final Document document;

    private Dom() throws ParserConfigurationException {
        document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    }

    static Node of(ExpectedNode expected) {
        return create().node(expected);
    }

    /** Only so many levels of it, since no expectation looks further. */
    static Node of(ReceivedNode received, int levels) {
        return create().node(received, levels);
    }

    static ExpectedNode expected(Node node) {
        return (ExpectedNode) node.getUserData(SOURCE);
    }

    /** What is expected of an attribute, or of the text that a node is. */
    static ExpectedValue value(Node expected) {
        return expected instanceof Attr attribute
                ? expected(attribute.getOwnerElement()).value(key(attribute))
                : Objects.requireNonNull(expected(expected.getParentNode()).text);
    }

    private static String key(Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        return namespace == null
                ? attribute.getName()
                : "{" + namespace + "}" + attribute.getLocalName();
    }

    static ReceivedNode received(Node node) {
        return (ReceivedNode) node.getUserData(SOURCE);
    }

    private static Dom create() {
        try {
            return new Dom();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser is not there", e);
        }
    }

    private Node node(ExpectedNode expected) {
        Node node = node(expected.element, ExpectedNode.required(expected.element.attributes()));
        node.setUserData(SOURCE, expected, null);
        for (ExpectedNode child : expected.children) {
            node.appendChild(node(child));
        }
        return node;
    }

    private Node node(ReceivedNode received, int levels) {
        Node node = node(received.element, received.element.attributes());
        node.setUserData(SOURCE, received, null);
        if (levels > 1) {
            for (ReceivedNode child : received.children) {
                node.appendChild(node(child, levels - 1));
            }
        }
        return node;
    }

    private Node node(Element element, Map<String, String> attributes) {
        String namespace = element.namespace();
        org.w3c.dom.Element node =
                document.createElementNS(namespace.isEmpty() ? null : namespace, element.name());
        attributes.forEach((key, value) -> setAttribute(node, key, value));
        String text = element.text().strip();
        if (!text.isEmpty()) {
            node.appendChild(document.createTextNode(text));
        }
        return node;
    }

    private static void setAttribute(org.w3c.dom.Element node, String key, String value) {
        if (key.startsWith("{")) {
            int end = key.indexOf('}');
            node.setAttributeNS(key.substring(1, end), key.substring(end + 1), value);
        } else {
            node.setAttribute(key, value);
        }
    }
}

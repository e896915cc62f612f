package verona.match;

import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import verona.stanza.Element;

/**
 * Elements as the DOM that XMLUnit compares; each node knows the element it was made from. White
 * space is left out.
 */
final class Nodes {

    private static final String ELEMENT = "element";

    private final Document document;

    private Nodes(Document document) {
        this.document = document;
    }

    static Document of(Element element) {
        try {
            Document document =
                    DocumentBuilderFactory.newDefaultNSInstance()
                            .newDocumentBuilder()
                            .newDocument();
            document.appendChild(new Nodes(document).node(element));
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK can make no DOM", e);
        }
    }

    /** The element that a node was made from; null for a node that is no element. */
    static @Nullable Element element(@Nullable Node node) {
        return node == null ? null : (Element) node.getUserData(ELEMENT);
    }

    private Node node(Element element) {
        org.w3c.dom.Element node =
                document.createElementNS(namespace(element.namespace()), element.name());
        node.setUserData(ELEMENT, element, null);
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            attribute(node, attribute.getKey(), attribute.getValue());
        }
        if (!element.text().isBlank()) {
            node.appendChild(document.createTextNode(element.text().strip()));
        }
        element.children().forEach(child -> node.appendChild(node(child)));
        return node;
    }

    private static @Nullable String namespace(String namespace) {
        return namespace.isEmpty() ? null : namespace;
    }

    private static void attribute(org.w3c.dom.Element node, String key, String value) {
        if (key.startsWith("{")) {
            int end = key.indexOf('}');
            node.setAttributeNS(key.substring(1, end), key.substring(end + 1), value);
        } else {
            node.setAttribute(key, value);
        }
    }
}

package verona;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An XML file, and what is in it by XPath. */
public final class XmlNodes {

    private final Document document;

    private XmlNodes(Document document) {
        this.document = document;
    }

    public static XmlNodes read(Path file) throws IOException {
        try {
            return new XmlNodes(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    /** The attributes of the first node that fits. */
    public Map<String, String> attributes(String xpath) {
        NamedNodeMap attributes = node(xpath).getAttributes();
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            values.put(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
        }
        return values;
    }

    /** The text of the first node that fits. */
    public String text(String xpath) {
        return node(xpath).getTextContent();
    }

    private Node node(String xpath) {
        try {
            Node found =
                    (Node)
                            XPathFactory.newInstance()
                                    .newXPath()
                                    .evaluate(xpath, document, XPathConstants.NODE);
            if (found == null) {
                throw new AssertionError("there is no " + xpath);
            }
            return found;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

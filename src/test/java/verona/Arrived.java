package verona;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jivesoftware.smack.packet.Stanza;
import org.xml.sax.InputSource;
import verona.stanza.Element;
import verona.stanza.Xml;

/** A stanza as if it had arrived. */
record Arrived(String xml) implements Received {

    @Override
    public Element element() {
        return Xml.read(xml);
    }

    @Override
    public org.w3c.dom.Element dom() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String xpath(String expression) {
        try {
            return XPathFactory.newInstance()
                    .newXPath()
                    .evaluate(expression, dom().getOwnerDocument());
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public <T extends Stanza> T as(Class<T> type) {
        throw new UnsupportedOperationException("a stanza that no Smack has parsed");
    }
}

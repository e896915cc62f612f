package verona.match;

import javax.xml.namespace.QName;
import org.w3c.dom.Node;
import org.xmlunit.diff.Comparison.Detail;

/** What is said of a difference, in a few words. */
final class Notes {

    private static final int LONGEST = 60;

    private Notes() {}

    static String attribute(Detail expected, Detail received, Captures captures) {
        Node attribute = received.getTarget();
        return attribute.getNodeName() + ": expected " + value(expected, captures);
    }

    static String text(Detail expected, Detail received, Captures captures) {
        return "text: expected " + value(expected, captures);
    }

    private static String value(Detail expected, Captures captures) {
        String text = String.valueOf(expected.getValue());
        return Value.of(text) instanceof Value.Capture capture
                ? quoted(String.valueOf(captures.get(capture.name())))
                        + ", captured as "
                        + capture.name()
                : quoted(text);
    }

    static String quoted(String text) {
        return text.length() <= LONGEST
                ? "'" + text + "'"
                : "'" + text.substring(0, LONGEST) + "...'";
    }

    static String missingAttribute(Detail expected) {
        QName name = (QName) expected.getValue();
        org.w3c.dom.Element holder = (org.w3c.dom.Element) expected.getTarget();
        String value = holder.getAttributeNS(namespace(name), name.getLocalPart());
        return "no attribute " + name.getLocalPart() + ", expected " + quoted(value);
    }

    private static @org.jspecify.annotations.Nullable String namespace(QName name) {
        return name.getNamespaceURI().isEmpty() ? null : name.getNamespaceURI();
    }

    static String extraAttribute(Detail received) {
        return "the attribute "
                + ((QName) received.getValue()).getLocalPart()
                + " may not be there";
    }

    static String namespace(Detail expected) {
        return "expected the namespace '" + expected.getValue() + "'";
    }

    static String name(Detail expected) {
        return "expected <" + expected.getValue() + ">";
    }
}

package verona.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Node;
import org.xmlunit.diff.Comparison;
import org.xmlunit.util.Nodes;
import verona.stanza.Element;

/** Puts a difference that XMLUnit found into words. */
final class Wording {

    private static final String STRICTLY = "not expected (<%s> is matched strictly)";

    private final Pairing pairing;
    private final Map<String, String> bindings;

    Wording(Pairing pairing, Map<String, String> bindings) {
        this.pairing = pairing;
        this.bindings = bindings;
    }

    Difference of(Comparison comparison) {
        Node expected = comparison.getControlDetails().getTarget();
        Node received = comparison.getTestDetails().getTarget();
        return switch (comparison.getType()) {
            case ATTR_VALUE -> attributeValue((Attr) expected, (Attr) received);
            case ATTR_NAME_LOOKUP -> attributeLookup(comparison, received);
            case TEXT_VALUE -> text(received.getParentNode(), value(expected), received);
            case CHILD_LOOKUP -> childLookup(expected, received);
            case CHILD_NODELIST_SEQUENCE -> sequence(received);
            default -> at(received, "", comparison.toString());
        };
    }

    private static Difference at(Node element, String suffix, String reason) {
        return new Difference(
                Place.of(element) + suffix, reason, Dom.received(element).element, null);
    }

    private Difference attributeValue(Attr expected, Attr received) {
        return at(
                received.getOwnerElement(),
                "@" + name(Nodes.getQName(received)),
                "expected " + value(expected) + ", was '" + received.getValue() + "'");
    }

    /** The value that an expected attribute or text should have had. */
    private String value(Node expected) {
        Value value = Value.of(expected.getNodeValue());
        String required = value.required(bindings);
        if (required == null) {
            return "some value";
        }
        String name = value.capture();
        return "'" + required + "'" + (name == null ? "" : " (captured as " + name + ")");
    }

    private Difference attributeLookup(Comparison comparison, Node received) {
        QName expected = (QName) comparison.getControlDetails().getValue();
        QName surplus = (QName) comparison.getTestDetails().getValue();
        if (expected == null) {
            return at(received, "@" + name(surplus), STRICTLY.formatted(received.getLocalName()));
        }
        Collection<String> there = Dom.received(received).element.attributes().keySet();
        String hint = Spelling.hint(expected.getLocalPart(), there);
        return at(received, "@" + name(expected), "not there" + hint);
    }

    private static String name(QName name) {
        boolean xml = name.getNamespaceURI().equals(XMLConstants.XML_NS_URI);
        return (xml ? "xml:" : "") + name.getLocalPart();
    }

    private static Difference text(Node element, String expected, @Nullable Node actual) {
        String was = actual == null ? "none" : "'" + actual.getNodeValue() + "'";
        return at(element, "", "expected the text " + expected + ", was " + was);
    }

    private Difference childLookup(@Nullable Node expected, @Nullable Node received) {
        if (expected == null) {
            return surplus(Objects.requireNonNull(received));
        }
        Node parent = pairing.receivedOf(expected.getParentNode());
        return Pairing.isText(expected)
                ? text(parent, value(expected), null)
                : missing(Dom.expected(expected).element, parent);
    }

    private static Difference surplus(Node received) {
        Node parent = received.getParentNode();
        return Pairing.isText(received)
                ? text(parent, "to be blank", received)
                : at(received, "", STRICTLY.formatted(parent.getLocalName()));
    }

    private static Difference missing(Element expected, Node parent) {
        Element there = Dom.received(parent).element;
        String reason = "no " + Tag.of(expected, there.namespace()) + hint(expected, there);
        return new Difference(Place.of(parent), reason, there, expected);
    }

    private static String hint(Element expected, Element there) {
        List<String> others = new ArrayList<>();
        for (Element child : there.children()) {
            if (child.is(expected.namespace(), expected.name())) {
                return "";
            }
            if (child.name().equals(expected.name())) {
                return " (there is one, in the namespace '" + child.namespace() + "')";
            }
            others.add(child.name());
        }
        return Spelling.hint(expected.name(), others);
    }

    private static Difference sequence(Node received) {
        return at(
                received,
                "",
                "not in the expected place (<%s> is matched strictly)"
                        .formatted(received.getParentNode().getLocalName()));
    }
}

package verona.internal.match.explain;

import java.util.ArrayList;
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
import verona.internal.match.Exclusions;
import verona.internal.match.ExpectedNode;
import verona.internal.match.ExpectedValue;
import verona.internal.match.explain.Difference.Kind;
import verona.stanza.Element;

/** Puts a difference that XMLUnit found into words. */
final class DifferenceText {

    private static final String STRICTLY = "not expected (<%s> is matched strictly)";

    private final Pairing pairing;
    private final Map<String, String> bindings;

    DifferenceText(Pairing pairing, Map<String, String> bindings) {
        this.pairing = pairing;
        this.bindings = bindings;
    }

    Difference of(Comparison comparison) {
        Node expected = comparison.getControlDetails().getTarget();
        Node received = comparison.getTestDetails().getTarget();
        return switch (comparison.getType()) {
            case ATTR_VALUE -> attributeValue((Attr) expected, (Attr) received);
            case ATTR_NAME_LOOKUP -> attributeLookup(comparison, expected, received);
            case TEXT_VALUE -> text(expected, received.getParentNode(), received);
            case CHILD_LOOKUP -> childLookup(expected, received);
            case CHILD_NODELIST_SEQUENCE -> sequence(expected, received);
            default -> at(Kind.CAPTURES, expected, received, comparison.toString());
        };
    }

    private static Difference at(Kind kind, Node expected, Node received, String reason) {
        return at(kind, expected, received, "", reason);
    }

    private static Difference at(
            Kind kind, Node expected, Node received, String attribute, String reason) {
        String suffix = attribute.isEmpty() ? "" : "@" + shown(attribute);
        return new Difference(
                kind,
                ElementPath.of(received) + suffix,
                reason,
                Dom.received(received).element,
                Dom.expected(expected).element,
                attribute,
                0);
    }

    private Difference attributeValue(Attr expected, Attr received) {
        Difference difference =
                at(
                        Kind.VALUE,
                        expected.getOwnerElement(),
                        received.getOwnerElement(),
                        Keys.of(Nodes.getQName(received)),
                        "");
        return compared(difference, "", Dom.value(expected), received.getValue());
    }

    /** What it should have been and what it was, each in the part where they differ. */
    private Difference compared(Difference at, String what, ExpectedValue value, String was) {
        String required = value.required(bindings);
        Excerpt excerpt = Excerpt.of(required == null ? was : required, was);
        String name = value.capture();
        String wanted =
                required == null
                        ? "some value"
                        : "'" + excerpt.expected() + "'" + (name == null ? "" : captured(name));
        return new Difference(
                at.kind(),
                at.place(),
                "expected " + what + wanted + ", was " + quoted(excerpt.actual(), was),
                at.at(),
                at.expected(),
                at.attribute(),
                required == null ? 0 : Excerpt.offset(required, was));
    }

    private static String captured(String name) {
        return " (captured as " + name + ")";
    }

    private static String quoted(String excerpt, String whole) {
        return whole.isEmpty() ? "none" : "'" + excerpt + "'";
    }

    private static Difference attributeLookup(Comparison comparison, Node expected, Node received) {
        QName missing = (QName) comparison.getControlDetails().getValue();
        if (missing == null) {
            String surplus = Keys.of((QName) comparison.getTestDetails().getValue());
            return at(Kind.SURPLUS, expected, received, surplus, strictly(received));
        }
        String key = Keys.of(missing);
        String meant =
                NameSuggestions.attribute(key, element(expected), Dom.received(received).element);
        return at(Kind.MISSING_ATTRIBUTE, expected, received, key, "not there" + hint(meant));
    }

    private static Element element(Node expected) {
        return Dom.expected(expected).element;
    }

    private static String strictly(Node strict) {
        return STRICTLY.formatted(strict.getLocalName());
    }

    private Difference text(Node expected, Node element, @Nullable Node actual) {
        Difference at = at(Kind.VALUE, expected.getParentNode(), element, "");
        return compared(
                at, "the text ", Dom.value(expected), actual == null ? "" : actual.getNodeValue());
    }

    private Difference childLookup(@Nullable Node expected, @Nullable Node received) {
        if (expected == null) {
            return surplus(Objects.requireNonNull(received));
        }
        Node parent = pairing.receivedOf(expected.getParentNode());
        return Pairing.isText(expected) ? text(expected, parent, null) : missing(expected, parent);
    }

    private Difference surplus(Node received) {
        Node parent = received.getParentNode();
        Element strict = pairing.expectedOf(parent).element;
        boolean text = Pairing.isText(received);
        String was = Excerpt.of("", text ? received.getNodeValue() : "").actual();
        return new Difference(
                Kind.SURPLUS,
                ElementPath.of(text ? parent : received),
                text ? "expected the text to be blank, was '" + was + "'" : strictly(parent),
                Dom.received(text ? parent : received).element,
                strict,
                "",
                0);
    }

    /** What is there though the expectation excludes it. */
    static List<Difference> excluded(ExpectedNode expected, Node received) {
        Element there = Dom.received(received).element;
        List<Difference> differences = new ArrayList<>();
        expected.exclusions
                .attributes()
                .forEach(
                        (key, pattern) -> {
                            if (!expected.exclusions.admitsAttribute(key, there)) {
                                String was =
                                        "expected " + pattern + ", was '" + there.attribute(key);
                                differences.add(
                                        excluded(
                                                expected,
                                                received,
                                                "@" + shown(key),
                                                key,
                                                was + "'"));
                            }
                        });
        for (Element child : expected.exclusions.children()) {
            Element unwanted = Exclusions.child(child, there);
            if (unwanted != null) {
                String tag = ElementSummary.of(unwanted, there.namespace());
                differences.add(
                        excluded(
                                expected,
                                received,
                                "",
                                "",
                                "expected no "
                                        + ElementSummary.of(child, there.namespace())
                                        + ", was "
                                        + tag));
            }
        }
        return differences;
    }

    private static Difference excluded(
            ExpectedNode expected, Node received, String suffix, String attribute, String reason) {
        return new Difference(
                Kind.EXCLUDED,
                ElementPath.of(received) + suffix,
                reason,
                Dom.received(received).element,
                expected.element,
                attribute,
                0);
    }

    private static String shown(String key) {
        return key.replace(Keys.XML, "xml:");
    }

    private static Difference missing(Node expected, Node parent) {
        Element missing = element(expected);
        Element there = Dom.received(parent).element;
        String reason =
                "no " + ElementSummary.of(missing, there.namespace()) + hint(missing, there);
        return at(Kind.MISSING_CHILD, expected, parent, reason);
    }

    private static String hint(Element missing, Element there) {
        String namespace = NameSuggestions.namespace(missing, there);
        return namespace == null
                ? hint(NameSuggestions.name(missing, there))
                : " (there is one, in the namespace '" + namespace + "')";
    }

    private static String hint(@Nullable String meant) {
        return meant == null ? "" : " (did you mean '" + meant.replace(Keys.XML, "xml:") + "'?)";
    }

    private static Difference sequence(Node expected, Node received) {
        String reason = "not in the expected place (<%s> is matched strictly)";
        return at(
                Kind.ORDER,
                expected,
                received,
                reason.formatted(received.getParentNode().getLocalName()));
    }

    /** The keys of attributes, as {@link Element} has them. */
    private static final class Keys {

        static final String XML = "{" + XMLConstants.XML_NS_URI + "}";

        private Keys() {}

        static String of(QName name) {
            String namespace = name.getNamespaceURI();
            return namespace.isEmpty()
                    ? name.getLocalPart()
                    : "{" + namespace + "}" + name.getLocalPart();
        }
    }
}

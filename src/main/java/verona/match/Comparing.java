package verona.match;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Node;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.Comparison.Detail;
import org.xmlunit.diff.ComparisonResult;
import org.xmlunit.diff.Difference;
import org.xmlunit.diff.DifferenceEvaluators;
import verona.stanza.Element;

/** Compares by XMLUnit, with the rules of strictness and of placeholders laid over its own. */
final class Comparing {

    private final Captures captures;
    private final Pairing pairing = new Pairing();
    private final Map<Element, List<String>> notes = new IdentityHashMap<>();
    private final Map<Element, List<Element>> missing = new IdentityHashMap<>();

    Comparing(Captures captures) {
        this.captures = captures;
    }

    Marked compare(Element expected, Element received) {
        pairing.pair(expected, received);
        DiffBuilder.compare(Nodes.of(expected))
                .withTest(Nodes.of(received))
                .withNodeMatcher(pairing)
                .withDifferenceEvaluator(
                        DifferenceEvaluators.chain(
                                DifferenceEvaluators.Default, this::unlessAllowed))
                .build()
                .getDifferences()
                .forEach(this::note);
        return marked(received);
    }

    private Marked marked(Element element) {
        return new Marked(
                element,
                notes.getOrDefault(element, List.of()),
                element.children().stream().map(this::marked).toList(),
                missing.getOrDefault(element, List.of()));
    }

    private ComparisonResult unlessAllowed(Comparison comparison, ComparisonResult outcome) {
        boolean same = outcome == ComparisonResult.EQUAL || isAllowed(comparison);
        return same ? ComparisonResult.EQUAL : ComparisonResult.DIFFERENT;
    }

    private boolean isAllowed(Comparison comparison) {
        Detail expected = comparison.getControlDetails();
        Detail received = comparison.getTestDetails();
        return switch (comparison.getType()) {
            case ATTR_VALUE, TEXT_VALUE ->
                    mayBe(String.valueOf(expected.getValue()), String.valueOf(received.getValue()));
            case ATTR_NAME_LOOKUP -> expected.getValue() == null && !isStrict(received.getTarget());
            case CHILD_LOOKUP ->
                    expected.getTarget() == null
                            ? !isStrict(received.getTarget().getParentNode())
                            : isAnyText(expected.getTarget());
            case CHILD_NODELIST_SEQUENCE -> !isStrict(received.getTarget().getParentNode());
            case ELEMENT_TAG_NAME, NAMESPACE_URI -> false;
            default -> true;
        };
    }

    /** Whether the expectation that a received node is paired with is strict. */
    private boolean isStrict(@Nullable Node received) {
        Element expected = pairing.expectedOf(element(received));
        return expected != null && expected.strict();
    }

    private static boolean isAnyText(Node node) {
        return node.getNodeType() == Node.TEXT_NODE
                && !(Value.of(node.getNodeValue()) instanceof Value.Literal);
    }

    private boolean mayBe(String expected, String actual) {
        Value value = Value.of(expected);
        if (value instanceof Value.Capture capture) {
            String bound = captures.get(capture.name());
            return bound == null || bound.equals(actual);
        }
        return value instanceof Value.Any || expected.equals(actual);
    }

    /** The element that a node is, or belongs to. */
    private static @Nullable Element element(@Nullable Node node) {
        if (node instanceof Attr attribute) {
            return Nodes.element(attribute.getOwnerElement());
        }
        Element own = Nodes.element(node);
        return own != null || node == null ? own : Nodes.element(node.getParentNode());
    }

    private void note(Difference difference) {
        Comparison comparison = difference.getComparison();
        Detail expected = comparison.getControlDetails();
        Detail received = comparison.getTestDetails();
        Element place = element(received.getTarget());
        switch (comparison.getType()) {
            case ATTR_VALUE -> add(place, Notes.attribute(expected, received, captures));
            case TEXT_VALUE -> add(place, Notes.text(expected, received, captures));
            case ATTR_NAME_LOOKUP ->
                    add(
                            place,
                            expected.getValue() == null
                                    ? Notes.extraAttribute(received)
                                    : Notes.missingAttribute(expected));
            case CHILD_LOOKUP -> noteChild(expected.getTarget(), received.getTarget());
            case CHILD_NODELIST_SEQUENCE -> add(place, "it stands in another order");
            case NAMESPACE_URI -> add(place, Notes.namespace(expected));
            default -> add(place, Notes.name(expected));
        }
    }

    private void noteChild(@Nullable Node expected, @Nullable Node received) {
        if (expected == null) {
            boolean text = received != null && received.getNodeType() == Node.TEXT_NODE;
            add(element(received), text ? "it has text, and may have none" : "it may not be there");
            return;
        }
        Element holder = element(expected.getParentNode());
        Element place = holder == null ? null : pairing.receivedOf(holder);
        Element child = Nodes.element(expected);
        if (child == null) {
            add(place, "it has no text, expected " + Notes.quoted(expected.getNodeValue()));
        } else if (place != null) {
            missing.computeIfAbsent(place, key -> new ArrayList<>()).add(child);
        }
    }

    private void add(@Nullable Element place, String note) {
        if (place != null) {
            notes.computeIfAbsent(place, key -> new ArrayList<>()).add(note);
        }
    }
}

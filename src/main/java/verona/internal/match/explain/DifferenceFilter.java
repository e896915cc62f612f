package verona.internal.match.explain;

import java.util.Map;
import org.w3c.dom.Node;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonResult;
import org.xmlunit.diff.ComparisonType;
import org.xmlunit.diff.DifferenceEvaluator;
import verona.internal.match.ExpectedNode;
import verona.internal.match.ExpectedValue;
import verona.internal.match.ReceivedNode;

/**
 * Which of the differences that XMLUnit finds are any by Verona's rules. Captures are bound as the
 * comparison goes along, so that the second of two values that should be one is the different one.
 */
final class DifferenceFilter implements DifferenceEvaluator {

    private final Pairing pairing;
    private final Map<String, String> bindings;

    DifferenceFilter(Pairing pairing, Map<String, String> bindings) {
        this.pairing = pairing;
        this.bindings = bindings;
    }

    @Override
    public ComparisonResult evaluate(Comparison comparison, ComparisonResult outcome) {
        return switch (comparison.getType()) {
            case ATTR_VALUE, TEXT_VALUE -> result(!admits(comparison));
            case ATTR_NAME_LOOKUP, CHILD_LOOKUP ->
                    result(outcome != ComparisonResult.EQUAL && isLookupWrong(comparison));
            case CHILD_NODELIST_SEQUENCE -> result(isOutOfOrder(comparison));
            case ELEMENT_TAG_NAME, NAMESPACE_URI -> outcome;
            default -> ComparisonResult.EQUAL;
        };
    }

    private static ComparisonResult result(boolean different) {
        return different ? ComparisonResult.DIFFERENT : ComparisonResult.EQUAL;
    }

    private boolean admits(Comparison comparison) {
        ExpectedValue expected = Dom.value(comparison.getControlDetails().getTarget());
        String actual = String.valueOf(comparison.getTestDetails().getValue());
        if (expected.capture() != null) {
            bindings.putIfAbsent(expected.capture(), actual);
        }
        return expected.admits(actual, bindings);
    }

    /** What is expected and not there always is; what is there and not expected, if strict. */
    private boolean isLookupWrong(Comparison comparison) {
        boolean surplus = comparison.getControlDetails().getValue() == null;
        return !surplus || isUnwanted(comparison);
    }

    private boolean isUnwanted(Comparison comparison) {
        ExpectedNode expected = pairing.expectedOf(receivedOwner(comparison));
        Node received = comparison.getTestDetails().getTarget();
        return expected.strict || Pairing.isText(received) && expected.text != null;
    }

    private static Node receivedOwner(Comparison comparison) {
        Node target = comparison.getTestDetails().getTarget();
        return comparison.getType() == ComparisonType.CHILD_LOOKUP
                ? target.getParentNode()
                : target;
    }

    /** With a child too few or too many it is that what is to be said. */
    private static boolean isOutOfOrder(Comparison comparison) {
        Node expected = comparison.getControlDetails().getTarget();
        Node received = comparison.getTestDetails().getTarget();
        if (Pairing.isText(expected)) {
            return false;
        }
        ExpectedNode parent = Dom.expected(expected.getParentNode());
        ReceivedNode other = Dom.received(received.getParentNode());
        return parent.strict
                && parent.children.length == other.children.length
                && index(Dom.expected(expected), parent.children)
                        != index(Dom.received(received), other.children);
    }

    private static int index(Object child, Object[] children) {
        for (int i = 0; i < children.length; i++) {
            if (children[i] == child) {
                return i;
            }
        }
        return -1;
    }
}

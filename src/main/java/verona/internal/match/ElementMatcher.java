package verona.internal.match;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a received element can be the expected one under some bindings of captures.
 *
 * <p>A capture that is not bound is taken for {@code any}, so without unbound captures the answer
 * is exact, and otherwise a necessary condition that {@link CaptureSearch} goes on from. It goes
 * down as deep as the expectation does, however deep what was received is.
 */
public final class ElementMatcher {

    private final Map<String, String> bindings;

    public ElementMatcher(Map<String, String> bindings) {
        this.bindings = bindings;
    }

    public boolean fits(ExpectedNode expected, ReceivedNode received) {
        return (received.low & expected.low) == expected.low
                && (received.high & expected.high) == expected.high
                && fitsItself(expected, received)
                && childrenFit(expected, received);
    }

    /** The same without regard to the children. */
    private boolean fitsItself(ExpectedNode expected, ReceivedNode received) {
        return expected.element.is(received.element.namespace(), received.element.name())
                && attributesFit(expected, received)
                && expected.exclusions.admit(received.element)
                && textFits(expected, received);
    }

    private boolean attributesFit(ExpectedNode expected, ReceivedNode received) {
        Map<String, String> attributes = received.element.attributes();
        if (expected.strict && attributes.size() != expected.keys.length) {
            return false;
        }
        for (int i = 0; i < expected.keys.length; i++) {
            if (!attributeFits(expected, i, received)) {
                return false;
            }
        }
        return true;
    }

    public boolean attributeFits(ExpectedNode expected, int i, ReceivedNode received) {
        String actual = received.element.attribute(expected.keys[i]);
        return actual != null && expected.values[i].admits(actual, bindings);
    }

    /** The value that an attribute must have as the captures are, null if any will do. */
    public @Nullable String requiredAttribute(ExpectedNode expected, int i) {
        return expected.values[i].required(bindings);
    }

    /** The text that there must be as the captures are, null if any will do. */
    public @Nullable String requiredText(ExpectedNode expected) {
        return expected.text == null ? null : expected.text.required(bindings);
    }

    public boolean textFits(ExpectedNode expected, ReceivedNode received) {
        ExpectedValue text = expected.text;
        if (text == null) {
            return true;
        }
        boolean present = text.literal() != null || !received.text.isEmpty();
        return present && text.admits(received.text, bindings);
    }

    private boolean childrenFit(ExpectedNode expected, ReceivedNode received) {
        if (expected.strict) {
            return inOrder(expected.children, received.children);
        }
        return switch (expected.children.length) {
            case 0 -> true;
            case 1 -> any(expected.children[0], received.children);
            default -> Assignment.of(expected, received, this) != null;
        };
    }

    private boolean inOrder(ExpectedNode[] expected, ReceivedNode[] received) {
        if (expected.length != received.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (!fits(expected[i], received[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean any(ExpectedNode expected, ReceivedNode[] received) {
        for (ReceivedNode candidate : received) {
            if (fits(expected, candidate)) {
                return true;
            }
        }
        return false;
    }
}

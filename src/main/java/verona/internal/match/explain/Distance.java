package verona.internal.match.explain;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.internal.match.ElementMatcher;
import verona.internal.match.ExpectedNode;
import verona.internal.match.ReceivedNode;

/**
 * How far a received element is from the expected one: zero if it fits, else a rough sum. A value
 * that is spelled nearly like the expected one is nearer than a different one.
 */
final class Distance {

    private static final int OTHER_NAME = 10_000_000;
    private static final int ADDRESSING = 1_000;
    private static final int VALUE = 100;
    private static final int SURPLUS = 40;
    private static final Set<String> ADDRESSES = Set.of("type", "from", "id");

    private final ElementMatcher matcher;

    Distance(ElementMatcher matcher) {
        this.matcher = matcher;
    }

    int ofStanza(ExpectedNode expected, ReceivedNode received) {
        if (!sameName(expected, received)) {
            return OTHER_NAME + of(expected, received, VALUE);
        }
        return of(expected, received, ADDRESSING);
    }

    int of(ExpectedNode expected, ReceivedNode received) {
        return of(expected, received, VALUE);
    }

    static boolean sameName(ExpectedNode expected, ReceivedNode received) {
        return expected.element.is(received.element.namespace(), received.element.name());
    }

    private int of(ExpectedNode expected, ReceivedNode received, int addressing) {
        if (matcher.fits(expected, received)) {
            return 0;
        }
        int sum = 1;
        for (int i = 0; i < expected.keys.length; i++) {
            if (!matcher.attributeFits(expected, i, received)) {
                sum += attribute(expected, i, received, addressing);
            }
        }
        sum += matcher.textFits(expected, received) ? 0 : text(expected, received);
        // The wrong type is one of those that address a stanza: what was sent as an error is not
        // what is looked for.
        sum += addressing * expected.exclusions.violations(received.element);
        return sum + surplus(expected, received) + children(expected, received);
    }

    private int attribute(ExpectedNode expected, int i, ReceivedNode received, int addressing) {
        boolean address = addressing > VALUE && ADDRESSES.contains(expected.keys[i]);
        return address
                ? addressing
                : value(
                        matcher.requiredAttribute(expected, i),
                        received.element.attribute(expected.keys[i]));
    }

    private int text(ExpectedNode expected, ReceivedNode received) {
        return value(matcher.requiredText(expected), received.element.text().strip());
    }

    private static int value(@Nullable String required, @Nullable String actual) {
        return required == null || actual == null
                ? VALUE
                : Math.max(1, (int) (VALUE * Spelling.difference(required, actual)));
    }

    /** Whether more than a little of an element is as expected, or spelled nearly like that. */
    boolean isNear(ExpectedNode expected, ReceivedNode received) {
        int inside = weight(expected) - VALUE;
        return inside == 0 || of(expected, received) < inside * 6 / 10;
    }

    private static int surplus(ExpectedNode expected, ReceivedNode received) {
        if (!expected.strict) {
            return 0;
        }
        int attributes = received.element.attributes().size() - expected.keys.length;
        int children = received.children.length - expected.children.length;
        return SURPLUS * (Math.max(0, attributes) + Math.max(0, children));
    }

    /** Each expected child by its nearest, though two may share it: it is only an estimate. */
    private int children(ExpectedNode expected, ReceivedNode received) {
        int sum = 0;
        for (ExpectedNode child : expected.children) {
            int least = weight(child);
            for (ReceivedNode other : received.children) {
                if (least > 0 && sameName(child, other)) {
                    least = Math.min(least, of(child, other));
                }
            }
            sum += least;
        }
        return sum;
    }

    /** What it costs that all of an element is missing. */
    private static int weight(ExpectedNode missing) {
        int weight = VALUE * (1 + missing.keys.length + (missing.text == null ? 0 : 1));
        for (ExpectedNode child : missing.children) {
            weight += weight(child);
        }
        return weight;
    }
}

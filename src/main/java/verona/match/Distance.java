package verona.match;

import java.util.List;
import java.util.Map;
import verona.stanza.Element;

/**
 * How far an element is from what is expected: a number by which the closest can be found. What a
 * stanza is and whom it is from weighs most. It does not decide anything.
 */
final class Distance {

    private static final int OTHER_ELEMENT = 1_000;
    private static final int ADDRESS = 12;
    private static final int ATTRIBUTE = 6;
    private static final int TEXT = 4;
    private static final int MISSING = 8;
    private static final int EXTRA = 1;

    private Distance() {}

    static int between(Element expected, Element received) {
        if (!expected.is(received.namespace(), received.name())) {
            return OTHER_ELEMENT;
        }
        return attributes(expected, received)
                + text(expected, received)
                + children(expected, received);
    }

    private static int attributes(Element expected, Element received) {
        int distance = 0;
        for (Map.Entry<String, String> attribute : expected.attributes().entrySet()) {
            String actual = received.attribute(attribute.getKey());
            if (actual == null || !mayEqual(attribute.getValue(), actual)) {
                distance += weight(attribute.getKey());
            }
        }
        return distance;
    }

    private static int weight(String key) {
        return key.equals("from") || key.equals("id") || key.equals("type") ? ADDRESS : ATTRIBUTE;
    }

    private static boolean mayEqual(String expected, String actual) {
        return !(Value.of(expected) instanceof Value.Literal) || expected.equals(actual);
    }

    private static int text(Element expected, Element received) {
        String text = expected.text().strip();
        boolean matters = expected.strict() || !text.isEmpty();
        return matters && !mayEqual(text, received.text().strip()) ? TEXT : 0;
    }

    private static int children(Element expected, Element received) {
        List<Element> actual = received.children();
        int distance = 0;
        for (Element child : expected.children()) {
            int least = MISSING;
            for (Element candidate : actual) {
                least = Math.min(least, between(child, candidate));
            }
            distance += least;
        }
        int extra = expected.strict() ? actual.size() - expected.children().size() : 0;
        return distance + Math.max(0, extra) * EXTRA;
    }
}

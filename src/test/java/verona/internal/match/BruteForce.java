package verona.internal.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** The rules of matching, tried out in every possible way: all bindings that satisfy them. */
final class BruteForce {

    private static final String CAPTURE = "{scansion:capture:";

    private BruteForce() {}

    static Set<Map<String, String>> solutions(
            Element expected, Element received, Map<String, String> known) {
        if (!expected.is(received.namespace(), received.name())
                || expected.strict()
                        && !expected.attributes().keySet().equals(received.attributes().keySet())) {
            return Set.of();
        }
        Map<String, String> bindings = new LinkedHashMap<>(known);
        for (Map.Entry<String, String> attribute : expected.attributes().entrySet()) {
            String actual = received.attribute(attribute.getKey());
            if (!admits(attribute.getValue(), actual, bindings)) {
                return Set.of();
            }
        }
        String text = expected.text().strip();
        String actual = received.text().strip();
        boolean required = expected.strict() || !text.isEmpty();
        boolean wild = text.startsWith("{scansion:");
        if (required && !admits(text, wild && actual.isEmpty() ? null : actual, bindings)) {
            return Set.of();
        }
        return children(expected, received, bindings);
    }

    private static boolean admits(
            String expected, @Nullable String actual, Map<String, String> bindings) {
        if (actual == null) {
            return false;
        }
        if (expected.startsWith(CAPTURE)) {
            String name = expected.substring(CAPTURE.length(), expected.length() - 1);
            String other = bindings.putIfAbsent(name, actual);
            return other == null || other.equals(actual);
        }
        return expected.equals("{scansion:any}") || expected.equals(actual);
    }

    private static Set<Map<String, String>> children(
            Element expected, Element received, Map<String, String> bindings) {
        List<Element> wanted = expected.children();
        List<Element> there = received.children();
        if (expected.strict() && wanted.size() != there.size()) {
            return Set.of();
        }
        return place(wanted, 0, there, expected.strict(), bindings);
    }

    private static Set<Map<String, String>> place(
            List<Element> wanted,
            int index,
            List<Element> left,
            boolean inOrder,
            Map<String, String> bindings) {
        if (index == wanted.size()) {
            return Set.of(bindings);
        }
        Set<Map<String, String>> all = new HashSet<>();
        for (int i = 0; i < (inOrder ? 1 : left.size()); i++) {
            List<Element> rest = new ArrayList<>(left);
            Element taken = rest.remove(i);
            for (Map<String, String> next : solutions(wanted.get(index), taken, bindings)) {
                all.addAll(place(wanted, index + 1, rest, inOrder, next));
            }
        }
        return all;
    }
}

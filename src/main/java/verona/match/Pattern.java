package verona.match;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import verona.stanza.Element;

/** An expected element, made ready to be matched many times. */
final class Pattern {

    private final Element element;
    private final Map<String, Value> attributes = new LinkedHashMap<>();
    private final Value text;
    private final boolean textMatters;
    private final List<Pattern> children;
    private final Signature signature = new Signature();
    private final Set<String> captures = new LinkedHashSet<>();

    Pattern(Element element) {
        this.element = element;
        element.attributes().forEach((key, value) -> attributes.put(key, Value.of(value)));
        text = Value.of(element.text().strip());
        textMatters = element.strict() || !element.text().isBlank();
        children = element.children().stream().map(Pattern::new).toList();
        sign();
        gatherCaptures();
    }

    private void sign() {
        signature.addName(element.namespace(), element.name());
        attributes.forEach(
                (key, value) -> {
                    if (value instanceof Value.Literal literal) {
                        signature.addAttribute(key, literal.text());
                    }
                });
        if (textMatters && text instanceof Value.Literal literal) {
            signature.addText(literal.text());
        }
        children.forEach(child -> signature.addAll(child.signature));
    }

    private void gatherCaptures() {
        attributes.values().forEach(value -> captures.addAll(value.names()));
        captures.addAll(text.names());
        children.forEach(child -> captures.addAll(child.captures));
    }

    Element element() {
        return element;
    }

    Signature signature() {
        return signature;
    }

    /** Whether matching it may capture something, so that there may be several ways to match it. */
    boolean captures(Bindings bindings) {
        for (String name : captures) {
            if (!bindings.isBound(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether it matches, and all the rest does too with what it captures. Captures are undone
     * where not.
     */
    boolean matches(Candidate received, Bindings bindings, BooleanSupplier rest) {
        if (!signature.isWithin(received.signature())
                || !element.is(received.element().namespace(), received.element().name())) {
            return false;
        }
        int mark = bindings.mark();
        return attributesMatch(received.element(), bindings)
                        && (!textMatters || text.matches(received.text(), bindings))
                        && childrenMatch(received, bindings, rest)
                || bindings.undo(mark);
    }

    private boolean attributesMatch(Element received, Bindings bindings) {
        if (element.strict() && received.attributes().size() != attributes.size()) {
            return false;
        }
        for (Map.Entry<String, Value> expected : attributes.entrySet()) {
            String actual = received.attribute(expected.getKey());
            if (actual == null || !expected.getValue().matches(actual, bindings)) {
                return false;
            }
        }
        return true;
    }

    private boolean childrenMatch(Candidate received, Bindings bindings, BooleanSupplier rest) {
        if (!element.strict()) {
            return children.isEmpty()
                    ? rest.getAsBoolean()
                    : new Assigning(children, received.children(), bindings).complete(rest);
        }
        return received.children().size() == children.size()
                && inOrder(received.children(), 0, bindings, rest);
    }

    private boolean inOrder(
            List<Candidate> received, int from, Bindings bindings, BooleanSupplier rest) {
        int next = from;
        while (next < children.size() && !children.get(next).captures(bindings)) {
            if (!children.get(next).matches(received.get(next), bindings, () -> true)) {
                return false;
            }
            next++;
        }
        if (next == children.size()) {
            return rest.getAsBoolean();
        }
        int capturing = next;
        return children.get(capturing)
                .matches(
                        received.get(capturing),
                        bindings,
                        () -> inOrder(received, capturing + 1, bindings, rest));
    }
}

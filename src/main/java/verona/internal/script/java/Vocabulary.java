package verona.internal.script.java;

import java.util.Map;
import java.util.Set;
import verona.stanza.Element;

/** Finds typed methods for elements: for all that there is in one, or none. */
abstract class Vocabulary {

    private final Values values;

    Vocabulary(Values values) {
        this.values = values;
    }

    /** The value as an expression. */
    final JavaExpression value(String text) {
        return values.of(text);
    }

    /** The value as a literal: an address in it is a placeholder. */
    final JavaExpression literal(String text) {
        return values.literal(text);
    }

    /** The expression with a call for each attribute; the method has the attribute's name. */
    final JavaExpression withAttributes(JavaExpression on, Element element, String... names) {
        JavaExpression all = on;
        for (String name : names) {
            String value = element.attribute(name);
            all = value == null ? all : all.call(name, value(value));
        }
        return all;
    }

    /** The element has none but these attributes, and no text beside its children. */
    static void requireOnly(Element element, String... attributes) throws NoTypedMethodException {
        require(Set.of(attributes).containsAll(element.attributes().keySet()));
        require(element.children().isEmpty() || element.text().isBlank());
    }

    /** The element has those attributes and perhaps those others, and no text. */
    static void requireEmpty(Element element, String... attributes) throws NoTypedMethodException {
        requireOnly(element, attributes);
        require(element.content().isEmpty());
    }

    /**
     * The text of an element that has nothing else. Where none is expected any matches, by
     * inclusion; methods for empty text match only that.
     */
    final String text(Element leaf) throws NoTypedMethodException {
        requireOnly(leaf);
        require(leaf.children().isEmpty());
        require(!values.admitsAny(leaf));
        return leaf.text();
    }

    /** A number as Java writes it. */
    static JavaExpression number(String text) throws NoTypedMethodException {
        require(text.matches("0|-?[1-9]\\d{0,8}"));
        return JavaExpression.of(text);
    }

    /** The name for one of a fixed set of values. */
    static String oneOf(Map<String, String> names, String text) throws NoTypedMethodException {
        require(names.containsKey(text));
        return names.get(text);
    }

    static String attribute(Element element, String name) throws NoTypedMethodException {
        String value = element.attribute(name);
        if (value == null) {
            throw new NoTypedMethodException();
        }
        return value;
    }

    static void require(boolean condition) throws NoTypedMethodException {
        if (!condition) {
            throw new NoTypedMethodException();
        }
    }
}

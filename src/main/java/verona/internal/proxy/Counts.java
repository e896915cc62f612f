package verona.internal.proxy;

import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import verona.internal.connection.Namespaces;
import verona.internal.connection.TopLevel;
import verona.stanza.Element;

/** The counts of handled stanzas in elements of stream management (XEP-0198). */
final class Counts {

    private Counts() {}

    /**
     * What becomes of an element with another of stream management: the same object if that does
     * not change.
     *
     * @param change for the element itself, and for what is inside a login (XEP-0388 §2.5)
     */
    static Element of(Element element, UnaryOperator<Element> change) {
        if (element.namespace().equals(TopLevel.MANAGEMENT)) {
            return change.apply(element);
        }
        if (!element.namespace().equals(Namespaces.SASL2)
                && !element.namespace().equals(Namespaces.BIND2)) {
            return element;
        }
        List<Object> content = element.content();
        List<Object> changed =
                content.stream()
                        .map(part -> part instanceof Element child ? of(child, change) : part)
                        .toList();
        return changed.equals(content) ? element : element.withContents(changed);
    }

    /** An element with another count; the same object if it has none, or that does not change. */
    static Element replace(Element element, LongUnaryOperator change) {
        Long h = number(element.attribute("h"));
        long changed = h == null ? 0 : change.applyAsLong(h);
        return h == null || h == changed
                ? element
                : element.withAttribute("h", Long.toString(changed));
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : Integer.toUnsignedLong(Integer.parseUnsignedInt(text.strip()));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

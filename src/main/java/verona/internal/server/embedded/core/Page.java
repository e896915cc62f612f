package verona.internal.server.embedded.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import verona.stanza.Element;

/**
 * A page of a result set, XEP-0059 §2.
 *
 * @param <T> what the items are
 * @param items the items of the page
 * @param index where in the result set the page starts
 * @param count how many items the result set has
 * @param isComplete whether the page ends only where the request had it end
 */
public record Page<T>(List<T> items, int index, int count, boolean isComplete) {

    /** The {@code set} that describes the page. */
    public Element toElement(Function<T, String> id) {
        List<Element> children = new ArrayList<>();
        if (!items.isEmpty()) {
            String last = id.apply(items.get(items.size() - 1));
            children.add(
                    text("first", id.apply(items.get(0)))
                            .withAttribute("index", Integer.toString(index)));
            children.add(text("last", last));
        }
        children.add(text("count", Integer.toString(count)));
        return Element.of(PageRequest.NAMESPACE, "set").withContents(children);
    }

    private static Element text(String name, String text) {
        return Elements.text(PageRequest.NAMESPACE, name, text);
    }
}

package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;
import verona.stanza.Element;

/**
 * Cuts off what is nested too deep for code that goes down by recursion. No expectation nests that
 * deep, so the cut changes no comparison.
 */
final class DepthLimit {

    private static final int DEEPEST = 510;

    private DepthLimit() {}

    /** The element without what is nested too deep: the very same one if nothing is. */
    static Element of(Element element) {
        return isTooDeep(element) ? clip(element, 1) : element;
    }

    private static boolean isTooDeep(Element root) {
        List<Element> level = List.of(root);
        for (int depth = 1; depth <= DEEPEST && !level.isEmpty(); depth++) {
            List<Element> next = new ArrayList<>();
            level.forEach(element -> next.addAll(element.children()));
            level = next;
        }
        return !level.isEmpty();
    }

    private static Element clip(Element element, int depth) {
        List<Object> content = new ArrayList<>();
        for (Object part : element.content()) {
            if (!(part instanceof Element child)) {
                content.add(part);
            } else if (depth < DEEPEST) {
                content.add(clip(child, depth + 1));
            }
        }
        return element.withContents(content);
    }
}

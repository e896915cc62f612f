package verona.internal.match.explain;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Where a received element stands: {@code presence/x/item[2]}. */
final class ElementPath {

    private ElementPath() {}

    static String of(Node element) {
        Node parent = element.getParentNode();
        return parent == null ? step(element) : of(parent) + "/" + step(element);
    }

    /** The name, with its number if there are several of it. */
    private static String step(Node element) {
        int before = 0;
        int all = 0;
        Node first = element.getParentNode() == null ? element : firstSibling(element);
        for (Node node = first; node != null; node = node.getNextSibling()) {
            all += isAlike(node, element) ? 1 : 0;
            before = node == element ? all : before;
        }
        return element.getLocalName() + (all > 1 ? "[" + before + "]" : "");
    }

    private static @Nullable Node firstSibling(Node element) {
        return element.getParentNode().getFirstChild();
    }

    private static boolean isAlike(Node node, Node element) {
        return element.getLocalName().equals(node.getLocalName());
    }
}

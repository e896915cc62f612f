package verona.internal.match.explain;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Node;
import org.xmlunit.diff.NodeMatcher;
import verona.internal.match.Assignment;
import verona.internal.match.ElementMatcher;
import verona.internal.match.ExpectedNode;
import verona.internal.match.ReceivedNode;

/**
 * Which received child XMLUnit is to compare an expected child with: one that fits, by the same
 * assignment that decides, and for what is left over the nearest of the same name.
 */
final class Pairing implements NodeMatcher {

    private final ElementMatcher matcher;
    private final Distance distance;
    private final Map<Node, Node> expectedOf = new IdentityHashMap<>();
    private final Map<Node, Node> receivedOf = new IdentityHashMap<>();

    Pairing(ElementMatcher matcher, Node expected, Node received) {
        this.matcher = matcher;
        this.distance = new Distance(matcher);
        remember(expected, received);
    }

    private void remember(Node expected, Node received) {
        receivedOf.put(expected, received);
        expectedOf.put(received, expected);
    }

    /** The nodes of an expected element and of all below it that have been compared, in order. */
    List<Node> compared(Node expected) {
        List<Node> compared = new ArrayList<>();
        if (receivedOf.containsKey(expected) && !isText(expected)) {
            compared.add(expected);
            for (Node child = expected.getFirstChild();
                    child != null;
                    child = child.getNextSibling()) {
                compared.addAll(compared(child));
            }
        }
        return compared;
    }

    /** What a received element that has been compared was compared with. */
    ExpectedNode expectedOf(Node received) {
        return Dom.expected(Objects.requireNonNull(expectedOf.get(received)));
    }

    /** The node that an expected element was compared with. */
    Node receivedOf(Node expected) {
        return Objects.requireNonNull(receivedOf.get(expected));
    }

    @Override
    public Iterable<Map.Entry<Node, Node>> match(Iterable<Node> control, Iterable<Node> test) {
        List<Node> expected = list(control);
        List<Node> received = list(test);
        List<Map.Entry<Node, Node>> pairs = new ArrayList<>();
        if (!expected.isEmpty() && !received.isEmpty()) {
            pairTexts(expected, received, pairs);
            pairElements(expected, received, pairs);
        }
        pairs.forEach(pair -> remember(pair.getKey(), pair.getValue()));
        return pairs;
    }

    private static List<Node> list(Iterable<Node> nodes) {
        List<Node> list = new ArrayList<>();
        nodes.forEach(list::add);
        return list;
    }

    /** Takes the texts out: there is one at the most, and it comes first. */
    private static void pairTexts(
            List<Node> expected, List<Node> received, List<Map.Entry<Node, Node>> pairs) {
        Node text = isText(expected.get(0)) ? expected.remove(0) : null;
        Node other = isText(received.get(0)) ? received.remove(0) : null;
        if (text != null && other != null) {
            pairs.add(new SimpleImmutableEntry<>(text, other));
        }
    }

    static boolean isText(Node node) {
        return node.getNodeType() == Node.TEXT_NODE;
    }

    private void pairElements(
            List<Node> expected, List<Node> received, List<Map.Entry<Node, Node>> pairs) {
        if (expected.isEmpty()) {
            return;
        }
        Node parent = expected.get(0).getParentNode();
        Map<Node, Node> fitting = fitting(parent, expected, received);
        Map<Node, Node> nearest = nearest(parent, fitting, expected, received);
        for (Node node : expected) {
            Node other = fitting.getOrDefault(node, nearest.get(node));
            if (other != null) {
                pairs.add(new SimpleImmutableEntry<>(node, other));
            }
        }
    }

    private Map<Node, Node> fitting(Node parent, List<Node> expected, List<Node> received) {
        Map<Node, Node> fitting = new LinkedHashMap<>();
        if (received.isEmpty()) {
            return fitting;
        }
        ReceivedNode receivedParent = Dom.received(received.get(0).getParentNode());
        Assignment most = Assignment.most(Dom.expected(parent), receivedParent, matcher);
        for (int i = 0; i < expected.size(); i++) {
            if (most.isAssigned(i)) {
                fitting.put(expected.get(i), received.get(most.index(i)));
            }
        }
        return fitting;
    }

    private Map<Node, Node> nearest(
            Node parent, Map<Node, Node> fitting, List<Node> expected, List<Node> received) {
        List<Node> missing = new ArrayList<>(expected);
        missing.removeAll(fitting.keySet());
        if (missing.isEmpty() || received.isEmpty()) {
            return Map.of();
        }
        List<Node> left = new ArrayList<>(received);
        left.removeAll(fitting.values());
        boolean strict = Dom.expected(parent).strict;
        return new NearestChildren(distance, received, strict).of(missing, left);
    }
}

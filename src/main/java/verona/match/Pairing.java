package verona.match;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.xmlunit.diff.NodeMatcher;
import verona.stanza.Element;

/**
 * Pairs, for XMLUnit, each expected child with the received one that is closest to it: XMLUnit's
 * own matchers are first fit. It remembers the pairs.
 */
final class Pairing implements NodeMatcher {

    private final Map<Element, Element> receivedOf = new IdentityHashMap<>();
    private final Map<Element, Element> expectedOf = new IdentityHashMap<>();

    void pair(@Nullable Element expected, @Nullable Element received) {
        if (expected != null && received != null) {
            receivedOf.put(expected, received);
            expectedOf.put(received, expected);
        }
    }

    @Nullable Element receivedOf(Element expected) {
        return receivedOf.get(expected);
    }

    @Nullable Element expectedOf(@Nullable Element received) {
        return received == null ? null : expectedOf.get(received);
    }

    @Override
    public Iterable<Map.Entry<Node, Node>> match(Iterable<Node> expected, Iterable<Node> received) {
        List<Node> free = new ArrayList<>();
        received.forEach(free::add);
        Map<Node, Node> pairs = new LinkedHashMap<>();
        // Those without a difference go first, so that no other expectation takes their place.
        pairWithin(1, expected, free, pairs);
        pairWithin(Integer.MAX_VALUE, expected, free, pairs);
        pairs.forEach((one, other) -> pair(Nodes.element(one), Nodes.element(other)));
        return pairs.entrySet();
    }

    private static void pairWithin(
            int limit, Iterable<Node> expected, List<Node> free, Map<Node, Node> pairs) {
        for (Node node : expected) {
            Node mate = pairs.containsKey(node) ? null : closest(node, free, limit);
            if (mate != null) {
                pairs.put(node, mate);
                free.remove(mate);
            }
        }
    }

    private static @Nullable Node closest(Node expected, List<Node> free, int limit) {
        Node closest = null;
        int least = limit;
        for (Node node : free) {
            int distance = distance(expected, node);
            if (distance < least) {
                least = distance;
                closest = node;
            }
        }
        return closest;
    }

    private static int distance(Node expected, Node received) {
        Element one = Nodes.element(expected);
        Element other = Nodes.element(received);
        if (one == null || other == null) {
            return one == null && other == null ? 0 : Integer.MAX_VALUE;
        }
        return one.is(other.namespace(), other.name())
                ? Distance.between(one, other)
                : Integer.MAX_VALUE;
    }
}

package verona.internal.match.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Node;
import verona.internal.match.ExpectedNode;

/**
 * Pairs expected children that nothing fits with the received children that are most like them. In
 * a list (several children of one name) a child that is like none of the others is missing, and is
 * compared with nothing.
 */
final class NearestChildren {

    /**
     * With more pairs than this, sorting all of them would take longer than the message is worth.
     */
    private static final int MOST_PAIRS = 40_000;

    private final Distance distance;
    private final List<Node> received;
    private final boolean strict;

    /**
     * For the children of one element.
     *
     * @param received all of them
     * @param strict whether the element is strict, so that each child stands for an expected one
     */
    NearestChildren(Distance distance, List<Node> received, boolean strict) {
        this.distance = distance;
        this.received = received;
        this.strict = strict;
    }

    private record Pair(Node expected, Node received, int distance) {}

    /** For each expected child, the received child to compare it with, if there is one. */
    Map<Node, Node> of(List<Node> missing, List<Node> left) {
        List<Pair> pairs = new ArrayList<>();
        int examined = 0;
        for (Node expected : missing) {
            for (Node other : left) {
                if (examined++ < MOST_PAIRS && isComparable(expected, other)) {
                    pairs.add(pair(expected, other));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::distance));
        Map<Node, Node> nearest = new IdentityHashMap<>();
        Set<Node> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!nearest.containsKey(pair.expected()) && taken.add(pair.received())) {
                nearest.put(pair.expected(), pair.received());
            }
        }
        return nearest;
    }

    private Pair pair(Node expected, Node other) {
        return new Pair(expected, other, distance.of(Dom.expected(expected), Dom.received(other)));
    }

    private boolean isComparable(Node expected, Node other) {
        ExpectedNode child = Dom.expected(expected);
        return Distance.sameName(child, Dom.received(other))
                && (strict || isAlone(child) || distance.isNear(child, Dom.received(other)));
    }

    private boolean isAlone(ExpectedNode child) {
        return received.stream()
                        .filter(node -> Distance.sameName(child, Dom.received(node)))
                        .limit(2)
                        .count()
                == 1;
    }
}

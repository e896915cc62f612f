package verona.internal.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where among many received children a name or a literal stands, however deep in them. */
final class ChildIndex {

    private static final List<Integer> NOWHERE = List.of();

    private final Map<Long, List<Integer>> places = new HashMap<>();

    ChildIndex(ReceivedNode[] children) {
        for (int i = 0; i < children.length; i++) {
            add(i, children[i]);
        }
    }

    private void add(int place, ReceivedNode child) {
        Deque<ReceivedNode> pending = new ArrayDeque<>();
        pending.push(child);
        while (!pending.isEmpty()) {
            ReceivedNode node = pending.pop();
            for (long key : node.keys) {
                add(place, key);
            }
            Collections.addAll(pending, node.children);
        }
    }

    private void add(int place, long key) {
        List<Integer> at = places.computeIfAbsent(key, none -> new ArrayList<>(2));
        if (at.isEmpty() || at.get(at.size() - 1) != place) {
            at.add(place);
        }
    }

    /** In ascending order, the children that have the rarest of what is required. */
    List<Integer> candidates(ExpectedNode expected) {
        List<Integer> rarest = null;
        for (long key : expected.requiredKeys) {
            List<Integer> at = places.getOrDefault(key, NOWHERE);
            rarest = rarest == null || at.size() < rarest.size() ? at : rarest;
        }
        for (ExpectedNode child : expected.children) {
            List<Integer> at = candidates(child);
            rarest = rarest == null || at.size() < rarest.size() ? at : rarest;
        }
        return rarest == null ? NOWHERE : rarest;
    }
}

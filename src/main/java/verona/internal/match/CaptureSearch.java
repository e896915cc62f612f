package verona.internal.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Assigns children such that a capture has one value wherever it stands.
 *
 * <p>Only elements with a capture that stands several times, and is not bound yet, need a search:
 * they are placed one after the other, parents first, each on the earliest received element that
 * leaves an assignment for all others. Everything else is left to {@link Assignment}. The search is
 * complete. Since it may take exponential time (subgraph isomorphism can be written as such an
 * expectation), it gives up loudly after a number of steps that no sensible expectation needs.
 */
public final class CaptureSearch {

    private static final int MAX_STEPS = 20_000;

    private final List<Place> places = new ArrayList<>();
    private final Set<String> repeated;

    private CaptureSearch(Set<String> repeated) {
        this.repeated = repeated;
    }

    /**
     * A consistent assignment of all below, null if there is none.
     *
     * @throws IllegalStateException if it takes too many steps to find out
     */
    public static @Nullable PartialAssignment of(
            ExpectedNode expected, ReceivedNode received, Map<String, String> known) {
        CaptureSearch search = new CaptureSearch(repeated(expected.captures, known));
        search.collect(expected, null, 0);
        PartialAssignment start = PartialAssignment.none(known);
        return search.places.isEmpty() ? start : search.solve(start, received);
    }

    private static Set<String> repeated(List<String> captures, Map<String, String> known) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (String capture : captures) {
            if (!seen.add(capture) && !known.containsKey(capture)) {
                repeated.add(capture);
            }
        }
        return repeated;
    }

    private void collect(ExpectedNode node, @Nullable ExpectedNode parent, int index) {
        if (node.captures.stream().noneMatch(repeated::contains)) {
            return;
        }
        places.add(new Place(node, parent, index));
        for (int i = 0; i < node.children.length; i++) {
            collect(node.children[i], node, i);
        }
    }

    private @Nullable PartialAssignment solve(PartialAssignment start, ReceivedNode received) {
        Deque<Step> steps = new ArrayDeque<>();
        steps.push(new Step(places.get(0), start, received));
        for (int taken = 0; !steps.isEmpty(); taken++) {
            if (taken == MAX_STEPS + places.size()) {
                throw tooAmbiguous();
            }
            PartialAssignment next = steps.element().next();
            if (next == null) {
                steps.pop();
            } else if (next.binds(repeated)) {
                return next;
            } else {
                steps.push(new Step(places.get(steps.size()), next, received));
            }
        }
        return null;
    }

    private IllegalStateException tooAmbiguous() {
        return new IllegalStateException(
                "the captures "
                        + new TreeSet<>(repeated)
                        + " could stand for so many of the received children that "
                        + MAX_STEPS
                        + " steps did not settle it; name an attribute or a text that tells the"
                        + " children apart");
    }

    /** An expected element to be placed, with its parent (null at the top) and index there. */
    private record Place(ExpectedNode node, @Nullable ExpectedNode parent, int index) {}

    /** One element's tries, in order, on top of what was placed before. */
    private static final class Step {

        private final Place place;
        private final PartialAssignment before;
        private final ReceivedNode root;
        private int tried = -1;

        Step(Place place, PartialAssignment before, ReceivedNode root) {
            this.place = place;
            this.before = before;
            this.root = root;
        }

        @Nullable PartialAssignment next() {
            return place.parent == null ? placeRoot() : placeChild(place.parent);
        }

        private @Nullable PartialAssignment placeRoot() {
            return tried++ < 0 ? before.placed(place.node, root) : null;
        }

        private @Nullable PartialAssignment placeChild(ExpectedNode parent) {
            Assignment siblings = before.childrenOf(parent);
            BitSet fitting = siblings.fitting(place.index);
            while ((tried = fitting.nextSetBit(tried + 1)) >= 0) {
                PartialAssignment next = placeOn(parent, siblings, tried);
                if (next != null) {
                    return next;
                }
            }
            tried = Integer.MAX_VALUE - 1;
            return null;
        }

        private @Nullable PartialAssignment placeOn(
                ExpectedNode parent, Assignment siblings, int target) {
            Assignment fixed = siblings.with(place.index, target);
            return fixed == null
                    ? null
                    : before.with(parent, fixed).placed(place.node, siblings.received(target));
        }
    }
}

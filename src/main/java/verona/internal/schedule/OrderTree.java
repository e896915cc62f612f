package verona.internal.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The orders that have been played, as a tree, and how to get to those that have not. Of orders
 * that are held equal just one is played to its end.
 *
 * <p>Two orders are held equal if one becomes the other when neighbours change places that commute:
 * events of different sources whose footprints do not meet ({@link Footprint#meets}). These are
 * Mazurkiewicz's traces. That such orders have the same outcome is what footprints promise.
 *
 * <p>Two things keep equal orders out:
 *
 * <ul>
 *   <li><b>Sleep sets</b> (P. Godefroid, <i>Partial-Order Methods for the Verification of
 *       Concurrent Systems</i>, LNCS 1032, 1996). What has been tried after a beginning sleeps in
 *       what is tried there afterwards, until something happens that does not commute with it. Only
 *       what is awake is tried. So no two orders that end are equal. A play in which all sleeps is
 *       abandoned.
 *   <li><b>Source sets</b> (P. Abdulla, S. Aronis, B. Jonsson, K. Sagonas, <i>Optimal Dynamic
 *       Partial Order Reduction</i>, POPL 2014, algorithm 1). After a beginning something else is
 *       tried only if a play has shown a race: two events that do not commute, and the second could
 *       have come first. This leaves out most plays that would be abandoned, and no order that is
 *       not equal to one that is played.
 * </ul>
 *
 * <p>The papers go depth first. Here what deviates least from the order as written comes first,
 * because most bugs need few deviations. What sleeps depends only on the order in which steps were
 * added to a node, so the orders that are played are as complete when nothing is left.
 *
 * <p>{@link Plays} says what this needs.
 */
final class OrderTree {

    private static final class Node {

        private final @Nullable Step before;
        private final List<Candidate> candidates;

        /** What has been tried in an order that is equal to one from here. */
        private final Map<Candidate, Footprint> asleep;

        private final List<Step> steps = new ArrayList<>();

        Node(@Nullable Step before, List<Candidate> candidates) {
            this.before = before;
            this.candidates = List.copyOf(candidates);
            this.asleep = before == null ? Map.of() : before.asleepAfter();
        }

        boolean isAwake(Candidate candidate) {
            return !asleep.containsKey(candidate);
        }

        boolean isTried(Candidate candidate) {
            return steps.stream().anyMatch(step -> step.candidate.equals(candidate));
        }

        Step add(Candidate candidate) {
            int deviation = candidate.equals(candidates.get(0)) ? 0 : 1;
            int deviations = before == null ? deviation : before.deviations + deviation;
            Step step = new Step(this, candidate, List.copyOf(steps), deviations);
            steps.add(step);
            return step;
        }
    }

    private static final class Step {

        private final Node node;
        private final Candidate candidate;

        /** What was to be tried at the node before this. */
        private final List<Step> earlier;

        /** Of the order up to here. */
        private final int deviations;

        /** Null until it has happened. */
        private @Nullable Footprint footprint;

        Step(Node node, Candidate candidate, List<Step> earlier, int deviations) {
            this.node = node;
            this.candidate = candidate;
            this.earlier = earlier;
            this.deviations = deviations;
        }

        boolean hasHappened() {
            return footprint != null;
        }

        Map<Candidate, Footprint> asleepAfter() {
            if (node.asleep.isEmpty() && earlier.isEmpty()) {
                return Map.of();
            }
            Map<Candidate, Footprint> asleep = new HashMap<>(node.asleep);
            for (Step tried : earlier) {
                if (tried.footprint != null) {
                    asleep.put(tried.candidate, tried.footprint);
                }
            }
            asleep.entrySet().removeIf(other -> !commutes(other.getKey(), other.getValue()));
            return asleep;
        }

        private boolean commutes(Candidate other, Footprint ofOther) {
            return footprint != null
                    && !candidate.source().equals(other.source())
                    && !footprint.meets(ofOther);
        }
    }

    /** A play up to a step, then as written, but for what sleeps. */
    static final class Branch implements Scheduler {

        private final @Nullable Step end;
        private final List<Step> path = new ArrayList<>();
        private final List<Step> taken = new ArrayList<>();

        /** What was still possible when the play was abandoned. */
        private List<Candidate> left = List.of();

        private Branch(@Nullable Step end) {
            this.end = end;
        }

        /**
         * Whether it is known what sleeps in it: then it is played the same before its turn comes.
         */
        private boolean isReady() {
            return end == null || end.earlier.stream().allMatch(Step::hasHappened);
        }

        private void begin() {
            for (Step step = end; step != null; step = step.node.before) {
                path.add(step);
            }
            Collections.reverse(path);
        }

        @Override
        public int choose(List<Candidate> candidates) {
            int depth = taken.size();
            if (path.isEmpty()) {
                begin();
            }
            Step step = depth < path.size() ? path.get(depth) : firstAwake(candidates);
            int index = step == null ? -1 : candidates.indexOf(step.candidate);
            if (index < 0) {
                left = List.copyOf(candidates);
                return ABANDON;
            }
            taken.add(step);
            return index;
        }

        private @Nullable Step firstAwake(List<Candidate> candidates) {
            Step before = taken.isEmpty() ? null : taken.get(taken.size() - 1);
            Node node = new Node(before, candidates);
            return node.candidates.stream()
                    .filter(node::isAwake)
                    .findFirst()
                    .map(node::add)
                    .orElse(null);
        }

        @Override
        public void happened(Footprint footprint) {
            Step last = taken.get(taken.size() - 1);
            if (!last.hasHappened()) {
                last.footprint = footprint;
            }
        }

        /** After the play: whether the events up to the step were not possible again. */
        boolean isUnrepeatable() {
            return taken.size() < path.size();
        }
    }

    /** What is to be tried, by the number of deviations. */
    private final TreeMap<Integer, Deque<Branch>> untried = new TreeMap<>();

    /** The order as written, to begin with. */
    Branch first() {
        return new Branch(null);
    }

    boolean isComplete() {
        return untried.isEmpty();
    }

    /** Of what is to be tried, what deviates least. */
    Branch next() {
        Map.Entry<Integer, Deque<Branch>> least = untried.firstEntry();
        Branch next = least.getValue().remove();
        if (least.getValue().isEmpty()) {
            untried.remove(least.getKey());
        }
        return next;
    }

    /**
     * So many of those that come next, in order, as can be played side by side: what they play does
     * not depend on what the ones before them will show.
     */
    List<Branch> nextOnes(int most) {
        return untried.values().stream()
                .flatMap(Deque::stream)
                .filter(Branch::isReady)
                .limit(most)
                .toList();
    }

    /** Adds what a play has shown. */
    void add(Branch branch, PlayedOrder order) {
        List<Event> events = order.events();
        int count = Math.min(events.size(), branch.taken.size());
        for (Precedence.Race race : new Precedence(events).races()) {
            if (race.event() < count) {
                add(branch.taken.get(race.event()).node, race.instead());
            }
        }
        for (int i = 0; i < count; i++) {
            List<Candidate> after = i + 1 < count ? events.get(i + 1).candidates() : branch.left;
            addVanished(branch.taken.get(i).node, after);
        }
    }

    /** What could have happened before an event, and could not any more after it. */
    private void addVanished(Node node, List<Candidate> after) {
        for (Candidate candidate : node.candidates) {
            if (after.contains(candidate)) {
                continue;
            }
            if (node.isAwake(candidate)) {
                addIfNew(node, candidate);
            } else {
                // An equal order has it right here, but none after something that wakes it.
                addAll(node);
            }
        }
    }

    private void add(Node node, List<Candidate> instead) {
        if (instead.stream().anyMatch(one -> !node.isAwake(one) || node.isTried(one))) {
            return;
        }
        List<Candidate> possible = instead.stream().filter(node.candidates::contains).toList();
        if (possible.isEmpty()) {
            addAll(node);
        } else {
            add(node, possible.get(0));
        }
    }

    private void addAll(Node node) {
        node.candidates.forEach(candidate -> addIfNew(node, candidate));
    }

    private void addIfNew(Node node, Candidate candidate) {
        if (node.isAwake(candidate) && !node.isTried(candidate)) {
            add(node, candidate);
        }
    }

    private void add(Node node, Candidate candidate) {
        Step step = node.add(candidate);
        untried.computeIfAbsent(step.deviations, any -> new ArrayDeque<>()).add(new Branch(step));
    }
}

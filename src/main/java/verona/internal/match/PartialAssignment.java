package verona.internal.match;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some expected elements placed on received ones, and what their captures are bound to by that. */
final class PartialAssignment {

    private final Map<ExpectedNode, Assignment> children;
    private final Map<String, String> bindings;

    private PartialAssignment(
            Map<ExpectedNode, Assignment> children, Map<String, String> bindings) {
        this.children = children;
        this.bindings = bindings;
    }

    static PartialAssignment none(Map<String, String> known) {
        return new PartialAssignment(Map.of(), known);
    }

    /** Whether nothing is left that a search could decide. */
    boolean binds(Set<String> captures) {
        return bindings.keySet().containsAll(captures);
    }

    /** The children of an element that has been placed. */
    Assignment childrenOf(ExpectedNode placed) {
        return Objects.requireNonNull(children.get(placed));
    }

    PartialAssignment with(ExpectedNode placed, Assignment assignment) {
        Map<ExpectedNode, Assignment> changed = new IdentityHashMap<>(children);
        changed.put(placed, assignment);
        return new PartialAssignment(changed, bindings);
    }

    /** With one more element placed, null if that contradicts what was placed before. */
    @Nullable PartialAssignment placed(ExpectedNode expected, ReceivedNode received) {
        Map<String, String> bound = new LinkedHashMap<>(bindings);
        if (!bind(expected, received, bound)) {
            return null;
        }
        Assignment own = Assignment.of(expected, received, new ElementMatcher(bound));
        if (own == null) {
            return null;
        }
        PartialAssignment with = expected.children.length == 0 ? this : with(expected, own);
        return with.narrowed(bound);
    }

    private @Nullable PartialAssignment narrowed(Map<String, String> bound) {
        if (bound.size() == bindings.size()) {
            return this;
        }
        List<String> fresh = new ArrayList<>(bound.keySet());
        fresh.removeAll(bindings.keySet());
        ElementMatcher matcher = new ElementMatcher(bound);
        Map<ExpectedNode, Assignment> changed = new IdentityHashMap<>(children);
        for (Map.Entry<ExpectedNode, Assignment> entry : changed.entrySet()) {
            Assignment narrowed = entry.getValue().narrowed(fresh, matcher);
            if (narrowed == null) {
                return null;
            }
            entry.setValue(narrowed);
        }
        return new PartialAssignment(changed, bound);
    }

    /** All bindings, once what needs no search is placed, too. */
    Map<String, String> completed(ExpectedNode expected, ReceivedNode received) {
        Map<String, String> bound = new LinkedHashMap<>(bindings);
        complete(expected, received, bound);
        return bound;
    }

    private void complete(
            ExpectedNode expected, @Nullable ReceivedNode received, Map<String, String> bound) {
        if (expected.captures.isEmpty() || received == null) {
            return;
        }
        bind(expected, received, bound);
        Assignment assignment = assignment(expected, received);
        for (int i = 0; i < expected.children.length; i++) {
            complete(expected.children[i], assignment.assigned(i), bound);
        }
    }

    /** How the children of an element are assigned, wherever it was placed. */
    Assignment assignment(ExpectedNode expected, ReceivedNode received) {
        Assignment assignment = children.get(expected);
        return assignment != null
                ? assignment
                : Objects.requireNonNull(
                        Assignment.of(expected, received, new ElementMatcher(bindings)));
    }

    private static boolean bind(
            ExpectedNode expected, ReceivedNode received, Map<String, String> bound) {
        for (int i = 0; i < expected.keys.length; i++) {
            String value = received.element.attribute(expected.keys[i]);
            if (!bind(expected.values[i], value, bound)) {
                return false;
            }
        }
        return bind(expected.text, received.text, bound);
    }

    private static boolean bind(
            @Nullable ExpectedValue expected, @Nullable String value, Map<String, String> bound) {
        if (expected == null || expected.capture() == null || value == null) {
            return true;
        }
        String other = bound.putIfAbsent(expected.capture(), value);
        return other == null || other.equals(value);
    }
}

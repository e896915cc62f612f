package verona.internal.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several expectations at once, each with a stanza of its own, whatever the order; captures agree
 * across all of them.
 *
 * <pre>{@code
 * List<Candidate> taken = StanzaAssignment.assign(expectations, unread, captures);
 * }</pre>
 */
public final class StanzaAssignment {

    private StanzaAssignment() {}

    /**
     * Gives each expectation a stanza, and binds the captures; null, and nothing bound, if there
     * are not stanzas for all of them. An expectation gets an early stanza rather than a late one.
     *
     * @throws IllegalStateException as {@link Expectation#matches}
     */
    public static @Nullable List<Candidate> assign(
            List<Expectation> expectations, List<Candidate> unread, Captures captures) {
        ExpectedNode expected = holding(expectations);
        ReceivedNode received = holdingAll(unread);
        PartialAssignment placement = match(expected, received, captures);
        if (placement == null) {
            return null;
        }
        Assignment assignment = placement.assignment(expected, received);
        List<Candidate> taken = new ArrayList<>(expectations.size());
        for (int i = 0; i < expectations.size(); i++) {
            taken.add(unread.get(assignment.index(i)));
        }
        return taken;
    }

    /**
     * Gives as many expectations as possible a stanza, and null to the others, without binding
     * captures: what there is to say when {@link #assign} is of no avail.
     */
    public static List<@Nullable Candidate> assignMost(
            List<Expectation> expectations, List<Candidate> unread, Captures captures) {
        Assignment most =
                Assignment.most(
                        holding(expectations),
                        holdingAll(unread),
                        new ElementMatcher(captures.asMap()));
        List<@Nullable Candidate> taken = new ArrayList<>(expectations.size());
        for (int i = 0; i < expectations.size(); i++) {
            taken.add(most.isAssigned(i) ? unread.get(most.index(i)) : null);
        }
        return taken;
    }

    /** How it matches, with the captures bound; null if it doesn't. */
    static @Nullable PartialAssignment match(
            ExpectedNode expected, ReceivedNode received, Captures captures) {
        while (true) {
            Map<String, String> known = captures.asMap();
            if (!new ElementMatcher(known).fits(expected, received)) {
                return null;
            }
            PartialAssignment placement = CaptureSearch.of(expected, received, known);
            if (placement == null) {
                return null;
            }
            if (captures.bind(placement.completed(expected, received))) {
                return placement;
            }
        }
    }

    private static ExpectedNode holding(List<Expectation> expectations) {
        return ExpectedNode.holding(expectations.stream().map(Expectation::node).toList());
    }

    private static ReceivedNode holdingAll(List<Candidate> unread) {
        return ReceivedNode.holding(unread.stream().map(Candidate::node).toList());
    }
}

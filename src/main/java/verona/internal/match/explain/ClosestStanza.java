package verona.internal.match.explain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.ElementMatcher;
import verona.internal.match.Expectation;

/**
 * The stanza that comes closest to an expectation, and what is different about it.
 *
 * @param candidate the stanza
 * @param differences what is different, in the order of the stanza; empty if nothing is
 */
public record ClosestStanza(Candidate candidate, List<Difference> differences) {

    /**
     * The closest of several stanzas, the earliest of those that are equally close; null if there
     * is none at all. Name, type, sender and id weigh more than what is inside.
     */
    public static @Nullable ClosestStanza of(
            Expectation expected, List<Candidate> unread, Captures captures) {
        Distance distance = new Distance(new ElementMatcher(captures.asMap()));
        Candidate closest = null;
        int least = Integer.MAX_VALUE;
        for (Candidate candidate : unread) {
            int far = distance.ofStanza(expected.node(), candidate.node());
            if (far < least) {
                least = far;
                closest = candidate;
            }
        }
        return closest == null ? null : compare(expected, closest, captures);
    }

    /** What is different about one stanza. */
    public static ClosestStanza compare(
            Expectation expected, Candidate received, Captures captures) {
        Map<String, String> known = captures.asMap();
        return new ClosestStanza(
                received, new Explanation(known).of(expected.node(), received.node()));
    }
}

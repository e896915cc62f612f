package verona.internal.match.explain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.ElementMatcher;
import verona.internal.match.Expectation;

/**
 * The expectation that a stanza comes closest to, and what is different about the stanza.
 *
 * @param expectation the expectation
 * @param differences what is different, in the order of the stanza
 */
public record ClosestExpectation(Expectation expectation, List<Difference> differences) {

    /** The closest of several, the first of those that are equally close; null if there is none. */
    public static @Nullable ClosestExpectation of(Candidate received, List<Expectation> all) {
        Distance distance = new Distance(new ElementMatcher(Map.of()));
        Expectation closest = null;
        int least = Integer.MAX_VALUE;
        for (Expectation each : all) {
            int far = distance.ofStanza(each.node(), received.node());
            if (far < least) {
                least = far;
                closest = each;
            }
        }
        return closest == null ? null : compare(received, closest);
    }

    private static ClosestExpectation compare(Candidate received, Expectation expected) {
        return new ClosestExpectation(
                expected, ClosestStanza.compare(expected, received, new Captures()).differences());
    }
}

package verona.internal.failure;

import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;

/** Whether a stanza would have been the expected one, asked without any effect. */
final class MatchCheck {

    private MatchCheck() {}

    /** Nothing is captured. */
    static boolean wouldHold(Expectation expected, Candidate stanza, Captures captures) {
        return holds(expected, stanza, captures.copy());
    }

    /** What can't be decided does not hold. */
    static boolean holds(Expectation expected, Candidate stanza, Captures captures) {
        try {
            return expected.matches(stanza, captures);
        } catch (IllegalStateException tooAmbiguous) {
            return false;
        }
    }
}

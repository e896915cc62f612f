package verona.internal.failure;

import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.match.Expectation;
import verona.stanza.Element;

/** Says what is wrong with an expectation of what a program under test sends. */
final class ProgramFindings {

    private final FailedStep step;

    ProgramFindings(FailedStep step) {
        this.step = step;
    }

    /** RFC 6120 §8.1.2.1: it is the server that says who a client's stanza is from. */
    void add(int index, Findings findings) {
        Element expected = step.expectation(index).element();
        if (expected.attribute("from") == null) {
            return;
        }
        Expectation anybody = Expectation.of(expected.withAttribute("from", null));
        for (Candidate sent : step.failure().unassigned()) {
            @Nullable String from = sent.element().attribute("from");
            if (from == null && MatchCheck.wouldHold(anybody, sent, step.failure().captures())) {
                findings.hint(
                        "all else matches: the server adds the 'from' (RFC 6120 §8.1.2.1), so"
                                + " expect a stanza without it");
                return;
            }
        }
    }
}

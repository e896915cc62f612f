package verona.internal.failure;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.match.Expectation;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Step;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.Transcript;
import verona.stanza.Element;

/** A failure together with the questions that its explanation asks of it. */
final class FailedStep {

    private final StepFailure failure;
    private final Addresses addresses;

    FailedStep(StepFailure failure) {
        this.failure = failure;
        this.addresses = new Addresses(failure);
    }

    StepFailure failure() {
        return failure;
    }

    Addresses addresses() {
        return addresses;
    }

    String client() {
        return failure.client();
    }

    Terms terms() {
        return Terms.of(failure);
    }

    /** Whether the step looks at what a program has sent. */
    boolean isAboutSending() {
        return failure.about() == Transcript.Kind.SENT;
    }

    boolean isOwn(Entry entry) {
        return entry.client().equals(failure.client());
    }

    Expectation expectation(int index) {
        return failure.expected().get(index).expectation();
    }

    /** Whether the stanza would have been the expected one; nothing is captured. */
    boolean matches(int index, Candidate stanza) {
        return MatchCheck.wouldHold(expectation(index), stanza, failure.captures());
    }

    boolean matches(Element expected, Element stanza) {
        return MatchCheck.wouldHold(
                Expectation.of(expected), Candidate.of(stanza), failure.captures());
    }

    /** The last entry whose stanza would have been the expected one. */
    @Nullable Entry lastMatch(int index, Predicate<Entry> which) {
        for (int i = failure.entries().size() - 1; i >= 0; i--) {
            Entry entry = failure.entries().get(i);
            Candidate stanza = entry.stanza();
            if (stanza != null && which.test(entry) && matches(index, stanza)) {
                return entry;
            }
        }
        return null;
    }

    /** The entry of a stanza that has arrived, null if there is none. */
    @Nullable Entry entry(@Nullable Candidate stanza) {
        return failure.entries().stream()
                .filter(entry -> entry.stanza() != null && entry.stanza() == stanza)
                .findFirst()
                .orElse(null);
    }

    /** {@code at 2.9 ms}, with a space before it; nothing for no entry. */
    String at(@Nullable Entry entry) {
        return entry == null ? "" : " at " + LastExchanges.time(entry, failure.start());
    }

    /** Whether a step of this client has received it. */
    boolean isRead(Entry entry) {
        Step step = entry.step();
        return entry.kind() == failure.about()
                && isOwn(entry)
                && step != null
                && step.state() == Step.State.PASSED;
    }
}

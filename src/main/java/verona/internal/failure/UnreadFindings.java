package verona.internal.failure;

import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.transcript.Entry;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.StepFailure.Problem;

/** Looks for an expected stanza among those that the client has not read. */
final class UnreadFindings {

    private final FailedStep step;
    private final StepFailure failure;
    private final Terms terms;

    UnreadFindings(FailedStep step) {
        this.step = step;
        this.failure = step.failure();
        this.terms = step.terms();
    }

    void add(int index, Findings findings) {
        failure.unassigned().stream()
                .filter(stanza -> step.matches(index, stanza))
                .findFirst()
                .ifPresentOrElse(
                        stanza -> addUnread(index, stanza, findings),
                        () -> addShared(index, findings));
    }

    private void addUnread(int index, Candidate stanza, Findings findings) {
        Entry entry = step.entry(stanza);
        if (failure.problem() == Problem.NEXT_IS_ANOTHER) {
            findings.hint(
                    "a stanza that matches %s, but it is not the next one: %s the one before it"
                                    .formatted(terms.untaken(), terms.take())
                            + " first, or use %s instead of %s"
                                    .formatted(Terms.simplest(failure.step()), failure.step()));
        } else if (isTooEarly(index, stanza)) {
            int before = lastArrived(index);
            Entry other = step.entry(failure.expected().get(before).arrived());
            findings.hint(
                    "it %s%s, before %d.%s: expect it before that one, or use %sAll"
                            .formatted(
                                    terms.happened(),
                                    step.at(entry),
                                    before + 1,
                                    step.at(other),
                                    Terms.simplest(failure.step())));
        } else if (isBehindAMissingOne(index)) {
            findings.note(
                    "it %s%s and %s: the step did not get past the stanzas before it"
                            .formatted(terms.happened(), step.at(entry), terms.untaken()));
        } else if (failure.problem() == Problem.NO_MATCH) {
            findings.hint(
                    "it %s%s, too late: use a longer timeout, with within(…)"
                            .formatted(terms.happened(), step.at(entry)));
        }
    }

    /** In an order, what arrived before the stanza that is expected before it does not count. */
    boolean isTooEarly(int index, Candidate stanza) {
        int before = isInOrder() ? lastArrived(index) : -1;
        Entry entry = step.entry(stanza);
        Entry other = before < 0 ? null : step.entry(failure.expected().get(before).arrived());
        return entry != null && other != null && entry.nanos() < other.nanos();
    }

    private boolean isInOrder() {
        return failure.step().endsWith("InOrder");
    }

    private boolean isBehindAMissingOne(int index) {
        return isInOrder()
                && failure.expected().stream().limit(index).anyMatch(it -> it.arrived() == null);
    }

    private int lastArrived(int index) {
        int before = index - 1;
        while (before >= 0 && failure.expected().get(before).arrived() == null) {
            before--;
        }
        return before;
    }

    private void addShared(int index, Findings findings) {
        for (int i = 0; i < failure.expected().size(); i++) {
            @Nullable Candidate arrived = failure.expected().get(i).arrived();
            if (i != index && arrived != null && step.matches(index, arrived)) {
                findings.note(
                        "the stanza that %s for %d. matches too, but each stanza counts once"
                                .formatted(terms.happened(), i + 1));
                return;
            }
        }
    }
}

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

    UnreadFindings(FailedStep step) {
        this.step = step;
        this.failure = step.failure();
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
                    "a stanza that matches is unread, but it is not the next one: receive the one"
                            + " before it first, or use receives instead of receivesNext");
        } else if (isTooEarly(index, stanza)) {
            int before = lastArrived(index);
            Entry other = step.entry(failure.expected().get(before).arrived());
            findings.hint(
                    "it arrived%s, before %d.%s: expect it before that one, or use receivesAll"
                            .formatted(step.at(entry), before + 1, step.at(other)));
        } else if (isBehindAMissingOne(index)) {
            findings.note(
                    "it arrived%s and is unread: the step did not get past the stanzas before it"
                            .formatted(step.at(entry)));
        } else if (failure.problem() == Problem.NO_MATCH) {
            findings.hint(
                    "it arrived%s, too late: use a longer timeout, with within(…)"
                            .formatted(step.at(entry)));
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
        return failure.step().equals("receivesInOrder");
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
                        "the stanza that arrived for %d. matches too, but each stanza counts once"
                                .formatted(i + 1));
                return;
            }
        }
    }
}

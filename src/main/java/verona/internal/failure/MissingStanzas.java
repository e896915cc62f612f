package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.internal.match.explain.ClosestStanza;
import verona.internal.match.explain.Correction;
import verona.internal.transcript.Entry;
import verona.internal.transcript.MissingStanza;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.StepFailure.Problem;
import verona.stanza.Element;

/** Finds out what a failed step has missed, for each expected stanza that has not arrived. */
final class MissingStanzas {

    private final StepFailure failure;
    private final FailedStep step;
    private final UnreadFindings unread;

    /** Comparing is slow, and among a crowd's presence nobody would miss it. */
    private int comparisons = 40;

    private MissingStanzas(StepFailure failure) {
        this.failure = failure;
        this.step = new FailedStep(failure);
        this.unread = new UnreadFindings(step);
    }

    static List<MissingStanza> of(StepFailure failure) {
        return new MissingStanzas(failure).all();
    }

    private List<MissingStanza> all() {
        if (failure.problem() == Problem.NOT_NOTHING) {
            return List.of(nothing());
        }
        List<MissingStanza> missing = new ArrayList<>();
        for (int i = 0; i < failure.expected().size(); i++) {
            if (failure.expected().get(i).arrived() == null) {
                missing.add(missing(i));
            }
        }
        return missing.isEmpty() ? contradicting() : missing;
    }

    private MissingStanza nothing() {
        Findings findings = new Findings();
        new NothingFindings(step).add(findings);
        return new MissingStanza(1, null, null, findings.notes(), findings.hints());
    }

    /** All arrived, each by itself: it is their captures that do not agree. */
    private List<MissingStanza> contradicting() {
        Captures captures = failure.captures().copy();
        for (int i = 0; i < failure.expected().size(); i++) {
            Candidate arrived = failure.expected().get(i).arrived();
            if (arrived != null && !MatchCheck.holds(step.expectation(i), arrived, captures)) {
                ClosestStanza closest =
                        ClosestStanza.compare(step.expectation(i), arrived, captures);
                return List.of(new MissingStanza(i + 1, closest, null, List.of(), List.of()));
            }
        }
        return List.of();
    }

    private MissingStanza missing(int index) {
        ClosestStanza closest = closest(index);
        Entry entry = closest == null ? null : step.entry(closest.candidate());
        Entry readBy = entry != null && step.isRead(entry) ? entry : null;
        Findings findings = new Findings();
        unread.add(index, findings);
        if (closest != null && readBy == null && !unread.isTooEarly(index, closest.candidate())) {
            corrections(index, closest)
                    .forEach(correction -> findings.hint(HintText.of(correction)));
        }
        if (findings.isEmpty() && error(index) == null) {
            addElsewhere(index, findings);
        }
        return new MissingStanza(index + 1, closest, readBy, findings.notes(), findings.hints());
    }

    /** With an earlier step, or with another client. */
    private void addElsewhere(int index, Findings findings) {
        new EarlierStepFindings(step).add(index, findings);
        if (step.isAboutSending()) {
            new ProgramFindings(step).add(index, findings);
            return;
        }
        new SentFindings(step).add(index, findings);
        if (findings.isEmpty()) {
            new RoomFindings(step).add(index, findings);
        }
    }

    private List<Correction> corrections(int index, ClosestStanza closest) {
        return Correction.of(closest, step.expectation(index), failure.captures());
    }

    private @Nullable ErrorReply error(int index) {
        return ErrorReply.insteadOf(step.expectation(index).element(), failure);
    }

    private @Nullable ClosestStanza closest(int index) {
        if (failure.problem() == Problem.NEXT_IS_ANOTHER) {
            return compared(index, failure.unread().get(0));
        }
        ErrorReply error = error(index);
        if (error != null && isOfItsKind(index, error.stanza())) {
            return compared(index, error.stanza());
        }
        ClosestStanza closest = closestOfItsKind(index);
        if (closest != null
                && failure.unassigned().contains(closest.candidate())
                && isAllButIt(index, closest)) {
            return closest;
        }
        ClosestStanza nearly = nearlyIt(index, failure.unassigned());
        return nearly != null ? nearly : closest;
    }

    /**
     * The closest of the same kind: what is wrong with a presence says nothing about a message.
     * What earlier steps have received counts too; but where it matches, what is unread says more.
     */
    private @Nullable ClosestStanza closestOfItsKind(int index) {
        List<Candidate> received = ofItsKind(index, read());
        List<Candidate> all = new ArrayList<>(ofItsKind(index, failure.unassigned()));
        received.stream().filter(it -> !step.matches(index, it)).forEach(all::add);
        List<Candidate> stanzas = all.isEmpty() ? received : all;
        return ClosestStanza.of(step.expectation(index), stanzas, failure.captures());
    }

    private List<Candidate> ofItsKind(int index, List<Candidate> stanzas) {
        return stanzas.stream().filter(it -> isOfItsKind(index, it)).toList();
    }

    private boolean isOfItsKind(int index, Candidate stanza) {
        Element expected = step.expectation(index).element();
        return stanza.element().is(expected.namespace(), expected.name());
    }

    /** What earlier steps of the client have received. */
    private List<Candidate> read() {
        return failure.entries().stream()
                .filter(step::isRead)
                .flatMap(entry -> Stream.ofNullable(entry.stanza()))
                .toList();
    }

    /** What a single change would make match is closer than what merely looks alike. */
    private @Nullable ClosestStanza nearlyIt(int index, List<Candidate> unassigned) {
        for (int i = 0; i < unassigned.size() && comparisons-- > 0; i++) {
            ClosestStanza compared = compared(index, unassigned.get(i));
            if (isAllButIt(index, compared)) {
                return compared;
            }
        }
        return null;
    }

    private boolean isAllButIt(int index, ClosestStanza compared) {
        return compared.differences().isEmpty() || !corrections(index, compared).isEmpty();
    }

    private ClosestStanza compared(int index, Candidate stanza) {
        Expectation expected = step.expectation(index);
        return ClosestStanza.compare(expected, stanza, failure.captures());
    }
}

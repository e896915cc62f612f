package verona.internal.failure;

import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Transcript.Kind;
import verona.stanza.Element;

/**
 * Looks for an expected stanza among those that earlier steps have received. That an earlier step
 * took it is the reason only where nobody has caused another one since.
 */
final class EarlierStepFindings {

    private final FailedStep step;

    EarlierStepFindings(FailedStep step) {
        this.step = step;
    }

    void add(int index, Findings findings) {
        Entry entry = step.lastMatch(index, step::isRead);
        if (entry != null && isLast(index, entry)) {
            findings.hint(
                    "one that matches %s%s, and an earlier step has %s it (%s): let only"
                                    .formatted(
                                            step.terms().happened(),
                                            step.at(entry),
                                            step.terms().taken(),
                                            entry.stepDescription())
                            + " one of the two steps expect it");
        }
    }

    private boolean isLast(int index, Entry read) {
        Element expected = step.expectation(index).element();
        return step.failure().entries().stream()
                .filter(entry -> entry.nanos() > read.nanos())
                .noneMatch(
                        entry -> isOfItsKind(expected, entry) || isAnotherCause(expected, entry));
    }

    /** The test waits for a later stanza, which has arrived and differs. */
    private boolean isOfItsKind(Element expected, Entry entry) {
        Candidate stanza = entry.stanza();
        return step.isOwn(entry)
                && entry.kind() == step.failure().about()
                && entry.step() == null
                && stanza != null
                && stanza.element().name().equals(expected.name());
    }

    private boolean isAnotherCause(Element expected, Entry entry) {
        Element sent = entry.kind() == Kind.SENT ? SentStanza.of(entry) : null;
        if (sent == null || !sent.name().equals(expected.name())) {
            return false;
        }
        return step.isOwn(entry)
                ? isSameId(expected, sent)
                : step.matches(
                        SentStanza.withoutAddresses(expected), SentStanza.withoutAddresses(sent));
    }

    private static boolean isSameId(Element expected, Element sent) {
        @Nullable String id = expected.attribute("id");
        return id != null && id.equals(sent.attribute("id"));
    }
}

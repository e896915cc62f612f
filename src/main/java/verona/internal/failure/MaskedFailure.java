package verona.internal.failure;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.internal.transcript.Entry;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.SecretValues;
import verona.internal.transcript.Secrets;
import verona.internal.transcript.Step;
import verona.internal.transcript.StepFailure;
import verona.stanza.Element;

/**
 * A failure without its secrets. Each different secret has a mask of its own, so that what matched
 * matches still, and what differed differs.
 */
final class MaskedFailure {

    private final Map<String, String> masks = new HashMap<>();
    private final Map<Candidate, Candidate> stanzas = new IdentityHashMap<>();
    private final Secrets secrets;

    private MaskedFailure(SecretValues known) {
        secrets = new Secrets(known, this::mask);
    }

    static StepFailure of(StepFailure failure) {
        return new MaskedFailure(failure.secrets()).failure(failure);
    }

    /** {@code …}, {@code …2}, {@code …3}. */
    private String mask(String secret) {
        return masks.computeIfAbsent(
                secret, none -> masks.isEmpty() ? "…" : "…" + (masks.size() + 1));
    }

    private StepFailure failure(StepFailure failure) {
        List<Entry> entries = failure.entries().stream().map(this::entry).toList();
        return new StepFailure(
                failure.problem(),
                failure.client(),
                failure.step(),
                failure.waited(),
                failure.expected().stream().map(this::expected).toList(),
                secrets.hide(failure.error()),
                failure.unread().stream().map(this::stanza).toList(),
                captures(failure.captures()),
                entries,
                failure.start(),
                failure.secrets(),
                failure.about(),
                failure.programs(),
                failure.references(),
                failure.timeoutScale());
    }

    private Entry entry(Entry entry) {
        Candidate stanza = entry.stanza();
        Candidate hidden = stanza == null ? null : stanza(stanza);
        String text =
                hidden == null || hidden == stanza
                        ? secrets.hide(entry.text())
                        : hidden.element().toXml();
        Entry masked = new Entry(entry.nanos(), entry.client(), entry.kind(), text, hidden);
        Step step = entry.step();
        if (step != null) {
            masked.belongsTo(step);
        }
        return masked;
    }

    /** The very same one if there is nothing to hide; always the same one for one stanza. */
    private Candidate stanza(Candidate stanza) {
        return stanzas.computeIfAbsent(stanza, this::masked);
    }

    private Candidate masked(Candidate stanza) {
        Element hidden = secrets.hide(DepthLimit.of(stanza.element()));
        return hidden == stanza.element() ? stanza : Candidate.of(hidden);
    }

    private ExpectedStanza expected(ExpectedStanza stanza) {
        Element element = stanza.expectation().element();
        Element hidden = secrets.hide(element);
        Candidate arrived = stanza.arrived();
        return new ExpectedStanza(
                hidden == element ? stanza.expectation() : Expectation.of(hidden),
                arrived == null ? null : stanza(arrived));
    }

    private Captures captures(Captures captures) {
        return captures.mapped(value -> masks.getOrDefault(value, value));
    }
}

package verona.internal.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.StepError;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.internal.match.StanzaAssignment;
import verona.internal.time.WaitingTime;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.Step;
import verona.internal.transcript.StepFailure;
import verona.stanza.Element;
import verona.stanza.StanzaTemplate;
import verona.stanza.XmlException;

/** One step that takes stanzas from the inbox, or checks that there are none. */
final class ReceivingStep {

    private final ScenarioEntity entity;
    private final Step step;
    private final Inbox inbox;
    private final Captures captures;
    private final Duration timeout;
    private final long begun = WaitingTime.nanos();

    ReceivingStep(ScenarioEntity entity, Step step, Duration timeout) {
        this.entity = entity;
        this.step = step;
        this.inbox = entity.box(step.about());
        this.captures = entity.scenario().captures();
        this.timeout = timeout;
    }

    ReceivedStanza any(StanzaTemplate template) {
        Expectation expected = expectation(template);
        step.waitsFor(() -> ExpectedStanza.missing(List.of(expected)));
        ReceivedStanza taken = await(oldest(expected, 0)::next);
        if (taken == null) {
            throw missed(ExpectedStanza.missing(List.of(expected)));
        }
        step.add(taken.entry());
        return taken;
    }

    /**
     * Takes the oldest that matches. If one of the others arrives first, it stays unread, and the
     * step fails at once.
     */
    ReceivedStanza anyBefore(StanzaTemplate template, StanzaTemplate... others) {
        Expectation expected = expectation(template);
        List<Expectation> refusals = expectations(others);
        step.waitsFor(() -> ExpectedStanza.missing(List.of(expected)));
        Inbox.Search search = oldest(expected, 0);
        ReceivedStanza came =
                await(
                        () -> {
                            ReceivedStanza taken = search.next();
                            return taken == null ? find(refusals) : taken;
                        });
        if (came == null || inbox.unread().contains(came)) {
            throw missed(ExpectedStanza.missing(List.of(expected)));
        }
        step.add(came.entry());
        return came;
    }

    private @Nullable ReceivedStanza find(List<Expectation> expected) {
        return expected.stream().map(this::find).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Takes the oldest that matches and has that property, too. */
    ReceivedStanza any(StanzaTemplate template, Predicate<Element> property) {
        Expectation expected = expectation(template);
        step.waitsFor(() -> ExpectedStanza.missing(List.of(expected)));
        Inbox.Search search =
                inbox
                .new Search(
                        stanza ->
                                property.test(stanza.element())
                                        && expected.matches(stanza.candidate(), captures),
                        0);
        ReceivedStanza taken = await(search::next);
        if (taken == null) {
            throw missed(ExpectedStanza.missing(List.of(expected)));
        }
        step.add(taken.entry());
        return taken;
    }

    /** Takes those. */
    void these(List<ReceivedStanza> stanzas) {
        inbox.take(stanzas);
        stanzas.forEach(stanza -> step.add(stanza.entry()));
    }

    private Inbox.Search oldest(Expectation expected, long after) {
        return inbox.new Search(stanza -> expected.matches(stanza.candidate(), captures), after);
    }

    ReceivedStanza next(StanzaTemplate template) {
        Expectation expected = expectation(template);
        step.waitsFor(() -> ExpectedStanza.missing(List.of(expected)));
        ReceivedStanza oldest = await(inbox::oldest);
        if (oldest == null) {
            throw missed(ExpectedStanza.missing(List.of(expected)));
        }
        if (!expected.matches(oldest.candidate(), captures)) {
            throw Failures.of(
                    entity,
                    step,
                    StepFailure.nextIsAnother(entity.name(), step.verb(), waited(), expected));
        }
        inbox.take(List.of(oldest));
        step.add(oldest.entry());
        return oldest;
    }

    List<ReceivedStanza> inOrder(StanzaTemplate[] templates) {
        List<Expectation> expected = expectations(templates);
        List<ReceivedStanza> taken = new CopyOnWriteArrayList<>();
        step.waitsFor(() -> soFar(expected, taken));
        long after = 0;
        for (Expectation one : expected) {
            Inbox.Search search = oldest(one, after);
            ReceivedStanza stanza = await(search::next);
            if (stanza == null) {
                throw missed(soFar(expected, taken));
            }
            taken.add(stanza);
            step.add(stanza.entry());
            after = search.seen();
        }
        return taken;
    }

    private static List<ExpectedStanza> soFar(
            List<Expectation> expected, List<ReceivedStanza> taken) {
        List<ExpectedStanza> stanzas = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            stanzas.add(
                    new ExpectedStanza(
                            expected.get(i), i < taken.size() ? taken.get(i).candidate() : null));
        }
        return stanzas;
    }

    List<ReceivedStanza> all(StanzaTemplate[] templates) {
        List<Expectation> expected = expectations(templates);
        step.waitsFor(() -> most(expected));
        List<ReceivedStanza> taken = await(() -> assigned(expected));
        if (taken == null) {
            throw missed(most(expected));
        }
        inbox.take(taken);
        taken.forEach(stanza -> step.add(stanza.entry()));
        return taken;
    }

    private @Nullable List<ReceivedStanza> assigned(List<Expectation> expected) {
        Map<Candidate, ReceivedStanza> unread = unread();
        List<Candidate> taken =
                StanzaAssignment.assign(expected, List.copyOf(unread.keySet()), captures);
        return taken == null ? null : taken.stream().map(unread::get).toList();
    }

    /** As many as have come, for the message. */
    private List<ExpectedStanza> most(List<Expectation> expected) {
        List<@Nullable Candidate> taken =
                StanzaAssignment.assignMost(expected, List.copyOf(unread().keySet()), captures);
        List<ExpectedStanza> stanzas = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            stanzas.add(new ExpectedStanza(expected.get(i), taken.get(i)));
        }
        return stanzas;
    }

    private Map<Candidate, ReceivedStanza> unread() {
        Map<Candidate, ReceivedStanza> unread = new LinkedHashMap<>();
        inbox.unread().forEach(stanza -> unread.put(stanza.candidate(), stanza));
        return unread;
    }

    void nothing() {
        nothing(inbox::oldest, null);
    }

    void nothing(StanzaTemplate template) {
        Expectation unexpected = expectation(template);
        nothing(() -> find(unexpected), unexpected);
    }

    /**
     * Fails if there is what is not wanted.
     *
     * @param unexpected what is not expected, null for anything
     */
    private void nothing(
            Supplier<@Nullable ReceivedStanza> unwanted, @Nullable Expectation unexpected) {
        if (!entity.scenario().isScript()) {
            entity.requireConnectedOnce(step, "nothing could have arrived");
        }
        entity.scenario().causality().catchUp(entity, timeout);
        ReceivedStanza came = awaitQuiet(unwanted);
        if (came != null) {
            throw Failures.unexpected(entity, step, waited(), unexpected, came);
        }
        String reason = reasonForSilence();
        if (reason != null) {
            throw Failures.connection(entity, step, List.of(), reason, null);
        }
    }

    /** From now on it takes what matches as soon as that arrives. */
    void ignore(StanzaTemplate template) {
        Expectation ignored = expectation(template);
        Captures known = captures.copy();
        inbox.ignore(
                stanza -> {
                    boolean matches = ignored.matches(stanza.candidate(), known.copy());
                    if (matches) {
                        step.add(stanza.entry());
                    }
                    return matches;
                });
    }

    /** Why nothing could have come; null if something could, or could until the scenario's end. */
    private @Nullable String reasonForSilence() {
        String own = entity.scenario().isScript() ? null : entity.reasonForSilence();
        return own == null ? Failures.othersCutOff(entity) : own;
    }

    /** What is not to come captures nothing. */
    private @Nullable ReceivedStanza find(Expectation expected) {
        Captures scratch = captures.copy();
        return inbox.unread().stream()
                .filter(stanza -> expected.matches(stanza.candidate(), scratch))
                .findFirst()
                .orElse(null);
    }

    /** Where nothing shows that all has come, it may come later. */
    private <T> @Nullable T awaitQuiet(Supplier<@Nullable T> question) {
        Duration quiet = entity.scenario().causality().quietPeriod(entity);
        return await(question, WaitingTime.nanos() + quiet.toNanos(), () -> false);
    }

    private <T> @Nullable T await(Supplier<@Nullable T> question) {
        entity.requireConnectedOnce(step, "nothing can arrive");
        long deadline = begun + timeout.toNanos();
        T answer = await(question, deadline, this::isOtherCutOff);
        if (answer == null && entity.isOpen() && isOtherCutOff()) {
            // What that one has sent before may be on its way: it comes before the answer to a ping
            // of this entity's.
            entity.startBarrier();
            entity.isSettledWithin(Duration.ofNanos(deadline - WaitingTime.nanos()));
            return awaitQuiet(question);
        }
        return answer;
    }

    private boolean isOtherCutOff() {
        return !entity.scenario().causality().othersCutOff(entity).isEmpty();
    }

    private <T> @Nullable T await(
            Supplier<@Nullable T> question, long deadline, BooleanSupplier stop) {
        try {
            return inbox.await(question, deadline, stop);
        } catch (InterruptedException e) {
            throw new Interruption(e);
        }
    }

    private List<Expectation> expectations(StanzaTemplate[] templates) {
        return Arrays.stream(templates).map(this::expectation).toList();
    }

    private Expectation expectation(StanzaTemplate template) {
        try {
            Element element = template.expectation(entity.scenario().placeholders());
            return Expectation.of(element);
        } catch (XmlException e) {
            throw new IllegalArgumentException(
                    entity.name()
                            + " "
                            + step.verb()
                            + " what is not well-formed XML: "
                            + e.messageWithPlace(),
                    e);
        }
    }

    private Duration waited() {
        return Duration.ofNanos(WaitingTime.nanos() - begun);
    }

    private StepError missed(List<ExpectedStanza> expected) {
        return Failures.missed(entity, step, waited(), expected);
    }
}

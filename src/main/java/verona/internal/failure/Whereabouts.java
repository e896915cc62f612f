package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.match.Expectation;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Step;
import verona.internal.transcript.StepFailure;

/** Where a stanza is that a step has missed: it may have come all the same. */
final class Whereabouts {

    private final StepFailure failure;

    Whereabouts(StepFailure failure) {
        this.failure = failure;
    }

    /** Among the client's unread stanzas. */
    List<String> among(int index) {
        Candidate unread =
                failure.unassigned().stream()
                        .filter(stanza -> isIt(index, stanza))
                        .findFirst()
                        .orElse(null);
        return unread == null ? shared(index) : List.of(unread(index, unread));
    }

    private String unread(int index, Candidate unread) {
        Entry entry = entry(unread);
        if (failure.problem() == StepFailure.Problem.NEXT_IS_ANOTHER) {
            return "it is unread behind that one: receivesNext takes the oldest unread stanza only;"
                    + " have the one before it received first, or say receives";
        }
        if (isTooEarly(index, unread)) {
            int before = lastArrived(index);
            Candidate other = failure.expected().get(before).arrived();
            return "it came%s, before %d.%s: expect it before that one, or say receivesAll"
                    .formatted(at(entry), before + 1, at(entry(other)));
        }
        return isBehindAMissingOne(index)
                ? "it is unread%s, and was not looked for without what is before it"
                        .formatted(at(entry))
                : "it came%s, too late: give it more time, with within(…)".formatted(at(entry));
    }

    /** In an order, what came before the one that is expected before it does not count. */
    boolean isTooEarly(int index, Candidate stanza) {
        int before = isInOrder() ? lastArrived(index) : -1;
        Entry entry = entry(stanza);
        Entry other = before < 0 ? null : entry(failure.expected().get(before).arrived());
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

    private List<String> shared(int index) {
        for (int i = 0; i < failure.expected().size(); i++) {
            Candidate arrived = failure.expected().get(i).arrived();
            if (i != index && arrived != null && isIt(index, arrived)) {
                return List.of(
                        "what came for %d. matches it too, but is one stanza for one of them"
                                .formatted(i + 1));
            }
        }
        return List.of();
    }

    /** With an earlier step, or with another client. */
    List<String> elsewhere(int index) {
        List<String> hints = new ArrayList<>();
        addHint(hints, last(index, this::isReadEarlier), this::readEarlier);
        addHint(hints, last(index, it -> isOthers(it) && it.isUnread()), this::othersUnread);
        if (hints.isEmpty()) {
            addHint(hints, last(index, this::isOthers), this::othersRead);
        }
        if (hints.isEmpty()) {
            hints.addAll(Sent.hint(failure, expectation(index).element()));
        }
        return hints;
    }

    private static void addHint(
            List<String> hints, @Nullable Entry entry, Function<Entry, String> words) {
        if (entry != null) {
            hints.add(words.apply(entry));
        }
    }

    private boolean isReadEarlier(Entry entry) {
        Step step = entry.step();
        return !isOthers(entry) && step != null && step.state() == Step.State.PASSED;
    }

    private boolean isOthers(Entry entry) {
        return !entry.client().equals(failure.client());
    }

    private String readEarlier(Entry entry) {
        return ("one that matches came%s, and an earlier step has read it, %s: have it read by one"
                        + " of them only")
                .formatted(at(entry), step(entry));
    }

    private String othersUnread(Entry entry) {
        return ("one that matches came to %1$s%2$s, and is unread there%3$s: have %1$s receive it,"
                        + " or have it sent to %4$s")
                .formatted(entry.client(), at(entry), to(entry), failure.client());
    }

    private String othersRead(Entry entry) {
        return "one that matches came to %s%s, and %s has read it%s; none came to %s"
                .formatted(entry.client(), at(entry), step(entry), to(entry), failure.client());
    }

    private static String to(Entry entry) {
        String to = Objects.requireNonNull(entry.stanza()).element().attribute("to");
        return to == null ? "" : " (it is to " + to + ")";
    }

    private static String step(Entry entry) {
        Step step = Objects.requireNonNull(entry.step());
        String words = step.client() + " " + step.verb();
        return step.source().isKnown() ? words + " at " + step.source() : words;
    }

    private String at(@Nullable Entry entry) {
        return entry == null ? "" : " at " + Exchanges.time(entry, failure.start());
    }

    private @Nullable Entry last(int index, Predicate<Entry> which) {
        Entry last = null;
        for (Entry entry : failure.entries()) {
            Candidate stanza = entry.stanza();
            if (stanza != null && which.test(entry) && isIt(index, stanza)) {
                last = entry;
            }
        }
        return last;
    }

    private @Nullable Entry entry(@Nullable Candidate stanza) {
        return failure.entries().stream()
                .filter(entry -> entry.stanza() != null && entry.stanza() == stanza)
                .findFirst()
                .orElse(null);
    }

    private boolean isIt(int index, Candidate stanza) {
        return Matching.wouldHold(expectation(index), stanza, failure.captures());
    }

    private Expectation expectation(int index) {
        return failure.expected().get(index).expectation();
    }
}

package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.internal.match.explain.Closest;
import verona.internal.match.explain.Mend;
import verona.internal.transcript.StepFailure;

/** Finds what a failed step has missed: of several expected stanzas each that has not come. */
public final class Misses {

    private final StepFailure failure;
    private final Hints hints;

    /** Comparing is slow, and among a crowd's presence nobody would miss it. */
    private int comparisons = 40;

    private Misses(StepFailure failure) {
        this.failure = failure;
        this.hints = new Hints(failure);
    }

    static List<Miss> of(StepFailure failure) {
        return new Misses(failure).all();
    }

    /** The same, for what is told beside the message: that says why if there are none. */
    public static List<Miss> orNone(StepFailure failure) {
        try {
            return of(failure);
        } catch (RuntimeException | StackOverflowError e) {
            return List.of();
        }
    }

    private List<Miss> all() {
        List<Miss> misses = new ArrayList<>();
        for (int i = 0; i < failure.expected().size(); i++) {
            if (failure.expected().get(i).arrived() == null) {
                misses.add(miss(i, closest(i), failure.captures()));
            }
        }
        return misses.isEmpty() ? contradicting() : misses;
    }

    /** All came, each by itself: it is their captures that do not agree. */
    private List<Miss> contradicting() {
        Captures captures = failure.captures().copy();
        for (int i = 0; i < failure.expected().size(); i++) {
            Candidate arrived = failure.expected().get(i).arrived();
            if (arrived != null && !Matching.holds(expectation(i), arrived, captures)) {
                return List.of(
                        miss(i, Closest.compare(expectation(i), arrived, captures), captures));
            }
        }
        return List.of();
    }

    private Miss miss(int index, @Nullable Closest closest, Captures captures) {
        List<Mend> mends =
                closest == null ? List.of() : Mend.of(closest, expectation(index), captures);
        return new Miss(index + 1, expectation(index), closest, hints.of(index, closest, mends));
    }

    private Expectation expectation(int index) {
        return failure.expected().get(index).expectation();
    }

    private @Nullable Closest closest(int index) {
        if (failure.unread().isEmpty()) {
            return null;
        }
        if (failure.problem() == StepFailure.Problem.NEXT_IS_ANOTHER) {
            return compared(index, failure.unread().get(0));
        }
        List<Candidate> unassigned = failure.unassigned();
        Closest closest = Closest.of(expectation(index), unassigned, failure.captures());
        return closest == null || isAllButIt(index, closest)
                ? closest
                : nearlyIt(index, unassigned, closest);
    }

    /** What a single change would mend is closer than what merely looks alike. */
    private Closest nearlyIt(int index, List<Candidate> unassigned, Closest otherwise) {
        for (int i = 0; i < unassigned.size() && comparisons-- > 0; i++) {
            Closest compared = compared(index, unassigned.get(i));
            if (isAllButIt(index, compared)) {
                return compared;
            }
        }
        return otherwise;
    }

    private boolean isAllButIt(int index, Closest compared) {
        return compared.differences().isEmpty()
                || !Mend.of(compared, expectation(index), failure.captures()).isEmpty();
    }

    private Closest compared(int index, Candidate stanza) {
        return Closest.compare(expectation(index), stanza, failure.captures());
    }
}

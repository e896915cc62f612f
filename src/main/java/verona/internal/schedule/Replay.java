package verona.internal.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plays one order: as written, but for its deviations. For one play. */
public final class Replay implements Scheduler {

    private final List<Deviation> deviations;
    private final boolean isLenient;
    private int events;
    private int next;
    private @Nullable String misfit;

    private Replay(List<Deviation> deviations, boolean isLenient) {
        this.deviations = deviations;
        this.isLenient = isLenient;
    }

    /** Plays just that order, and ends the play where the order does not fit. */
    public static Replay of(List<Deviation> deviations) {
        return new Replay(deviations, false);
    }

    /** Leaves out deviations that are not possible. */
    static Replay asFarAsPossible(List<Deviation> deviations) {
        return new Replay(deviations, true);
    }

    /** How many of so many replays of an order fail: all, if the program is deterministic. */
    public static int failures(Plays plays, PlayedOrder order, int replays) {
        List<Deviation> deviations = Deviation.of(order);
        int failures = 0;
        for (int i = 0; i < replays; i++) {
            failures += plays.play(asFarAsPossible(deviations)).failure() == null ? 0 : 1;
        }
        return failures;
    }

    List<Deviation> deviations() {
        return deviations;
    }

    @Override
    public int choose(List<Candidate> candidates) {
        events++;
        if (next == deviations.size() || deviations.get(next).event() != events) {
            return 0;
        }
        Deviation deviation = deviations.get(next++);
        int index = indexOf(deviation.source(), candidates);
        if (index >= 0) {
            return index;
        }
        if (isLenient) {
            return 0;
        }
        misfit = misfit(deviation, candidates);
        return ABANDON;
    }

    /** The index of the event of that source, -1 if there is none. */
    static int indexOf(String source, List<Candidate> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).source().equals(source)) {
                return i;
            }
        }
        return -1;
    }

    /** After the play: why the scenario did not have this order, empty if it had. */
    public Optional<String> misfit() {
        if (misfit == null && next < deviations.size()) {
            Deviation deviation = deviations.get(next);
            misfit =
                    "The order does not fit this scenario: %s comes first at event %d, but the play"
                                    .formatted(deviation.source(), deviation.event())
                            + " ended after %s.".formatted(counted(events));
        }
        return Optional.ofNullable(misfit);
    }

    private static String misfit(Deviation deviation, List<Candidate> candidates) {
        List<String> possible = new ArrayList<>();
        candidates.forEach(one -> possible.add("%s (%s)".formatted(one.source(), one.what())));
        return "The order does not fit this scenario: %s comes first at event %d, but what can"
                        .formatted(deviation.source(), deviation.event())
                + possible.stream().collect(Collectors.joining(", ", " happen there is: ", "."));
    }

    private static String counted(int events) {
        return events == 1 ? "1 event" : events + " events";
    }
}

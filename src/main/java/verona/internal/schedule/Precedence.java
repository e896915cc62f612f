package verona.internal.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which events of an order stay in that order: those of one source, those that somebody has a part
 * in both of, an event and what it made possible, and what follows from these.
 */
final class Precedence {

    /**
     * Two events that do not commute, although nothing else keeps the second from being first.
     *
     * @param event the index of the first
     * @param instead what can happen in its place so that the second comes before it
     */
    record Race(int event, List<Candidate> instead) {}

    private final List<Event> events;

    /** For each event those before it that stay before it. */
    private final BitSet[] before;

    private final List<Race> races = new ArrayList<>();

    Precedence(List<Event> events) {
        this.events = events;
        this.before = new BitSet[events.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = new BitSet(i);
            add(i);
        }
    }

    private void add(int later) {
        BitSet racing = new BitSet(later);
        int cause = cause(later);
        for (int earlier = later - 1; earlier >= 0; earlier--) {
            if (earlier == cause || isDependent(earlier, later)) {
                boolean isFixed = earlier == cause || isOneSource(earlier, later);
                racing.set(earlier, !isFixed && !before[later].get(earlier));
                before[later].or(before[earlier]);
                before[later].set(earlier);
            }
        }
        racing.stream().forEach(earlier -> races.add(race(earlier, later)));
    }

    /** The event that made this one possible, -1 if it was so from the beginning. */
    private int cause(int later) {
        Candidate candidate = events.get(later).candidate();
        for (int i = later - 1; i >= 0; i--) {
            if (!events.get(i).candidates().contains(candidate)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isDependent(int one, int other) {
        return isOneSource(one, other)
                || events.get(one).footprint().meets(events.get(other).footprint());
    }

    private boolean isOneSource(int one, int other) {
        return source(one).equals(source(other));
    }

    private String source(int event) {
        return events.get(event).candidate().source();
    }

    /** What is moved before the earlier event is the later one, and all that it comes after. */
    private Race race(int earlier, int later) {
        BitSet moved = new BitSet(later + 1);
        List<Candidate> instead = new ArrayList<>();
        for (int i = earlier + 1; i <= later; i++) {
            if (i == later || !before[i].get(earlier)) {
                if (!before[i].intersects(moved)) {
                    instead.add(events.get(i).candidate());
                }
                moved.set(i);
            }
        }
        return new Race(earlier, instead);
    }

    /** The pairs that can come in the other order, and then can make a difference. */
    List<Race> races() {
        return races;
    }
}

package verona.internal.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

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

    private Race race(int earlier, int later) {
        BitSet moved = new BitSet(later + 1);
        moved.set(later);
        IntStream.range(earlier + 1, later)
                .filter(i -> !before[i].get(earlier))
                .forEach(moved::set);
        return new Race(
                earlier,
                moved.stream()
                        .filter(i -> !before[i].intersects(moved))
                        .mapToObj(i -> events.get(i).candidate())
                        .toList());
    }

    /** The pairs that can come in the other order, and then can make a difference. */
    List<Race> races() {
        return races;
    }

    /**
     * The same for two orders if and only if one becomes the other when neighbours that commute
     * change places: the Foata normal form. It says of each event how many that depend on each
     * other come before it.
     */
    UUID normalForm() {
        int[] levels = new int[events.size()];
        Map<String, Integer> counts = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            for (int earlier = 0; earlier < i; earlier++) {
                if (levels[earlier] >= levels[i] && isDependent(earlier, i)) {
                    levels[i] = levels[earlier] + 1;
                }
            }
            names.add(levels[i] + " " + counts.merge(source(i), 1, Integer::sum) + " " + source(i));
        }
        return UUID.nameUUIDFromBytes(names.stream().sorted().toList().toString().getBytes(UTF_8));
    }
}

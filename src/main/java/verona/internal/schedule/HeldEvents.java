package verona.internal.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is held until it is chosen, by source. What has come since the same event has no order of
 * its own: threads have brought it side by side. So it is put in the order of the sources' names,
 * which is the same in each play.
 */
final class HeldEvents {

    private final Map<String, Deque<Held>> bySource = new TreeMap<>();

    /** Something that is held; {@code since} is the number of events that had happened before. */
    record Held(Candidate candidate, int since, Runnable release) {}

    void add(Candidate candidate, int since, Runnable release) {
        bySource.computeIfAbsent(candidate.source(), source -> new ArrayDeque<>())
                .add(new Held(candidate, since, release));
    }

    /** The oldest of each source. */
    List<Candidate> candidates() {
        List<Held> oldest = new ArrayList<>();
        bySource.values().forEach(all -> oldest.add(all.element()));
        oldest.sort(Comparator.comparing(Held::since));
        return oldest.stream().map(Held::candidate).toList();
    }

    /** Takes that one out; null if it is not held. */
    @Nullable Held take(Candidate candidate) {
        Deque<Held> all = bySource.get(candidate.source());
        if (all == null) {
            return null;
        }
        Held taken = all.remove();
        if (all.isEmpty()) {
            bySource.remove(candidate.source());
        }
        return taken;
    }

    /**
     * Has something happen right after the last of a source.
     *
     * @return false if nothing of that source is held
     */
    boolean follow(String source, Runnable then) {
        Deque<Held> all = bySource.get(source);
        if (all == null) {
            return false;
        }
        Held last = all.removeLast();
        Runnable both =
                () -> {
                    last.release().run();
                    then.run();
                };
        all.addLast(new Held(last.candidate(), last.since(), both));
        return true;
    }

    /** Takes out all of those sources, the oldest first. */
    List<Held> takeAll(Predicate<String> sources) {
        List<Held> taken = new ArrayList<>();
        bySource.forEach((source, all) -> taken.addAll(sources.test(source) ? all : List.of()));
        bySource.keySet().removeIf(sources);
        taken.sort(Comparator.comparing(Held::since));
        return taken;
    }
}

package verona.internal.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * All orders with so many deviations or fewer, first those with the fewest. None is left out:
 * orders that are held equal can differ in how many deviations they have.
 */
final class FewDeviations {

    private final int most;
    private final Queue<List<Deviation>> unplayed = new ArrayDeque<>();

    /**
     * @param asWritten has been played
     * @param most the number of deviations that an order has at most
     */
    FewDeviations(PlayedOrder asWritten, int most) {
        this.most = most;
        add(asWritten);
    }

    boolean isComplete() {
        return unplayed.isEmpty();
    }

    List<Deviation> next() {
        return unplayed.remove();
    }

    /** Adds the orders that go as this one does up to one deviation more. */
    void add(PlayedOrder order) {
        List<Deviation> deviations = Deviation.of(order);
        if (deviations.size() >= most) {
            return;
        }
        int last = deviations.isEmpty() ? 0 : deviations.get(deviations.size() - 1).event();
        List<Event> events = order.events();
        for (int event = last + 1; event <= events.size(); event++) {
            List<Candidate> candidates = events.get(event - 1).candidates();
            for (Candidate candidate : candidates.subList(1, candidates.size())) {
                List<Deviation> more = new ArrayList<>(deviations);
                more.add(new Deviation(event, candidate.source()));
                unplayed.add(more);
            }
        }
    }
}

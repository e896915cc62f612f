package verona.internal.schedule;

import java.util.LinkedList;
import java.util.List;

/**
 * Plays an order without one of its deviations. The others stay where they are in relation to what
 * happens, whatever number that event then has: before the same event of the order as written.
 */
final class MovedEvents implements Scheduler {

    /** Those to come. */
    private final List<Event> deviations;

    private MovedEvents(List<Event> deviations) {
        this.deviations = deviations;
    }

    /**
     * @param index of a deviation among those of the order
     */
    static MovedEvents allBut(int index, PlayedOrder order) {
        List<Event> deviations = new LinkedList<>(order.events());
        deviations.removeIf(event -> !event.isDeviation());
        deviations.remove(index);
        return new MovedEvents(deviations);
    }

    @Override
    public int choose(List<Candidate> candidates) {
        for (Event deviation : deviations) {
            int index = Replay.indexOf(deviation.candidate().source(), candidates);
            if (index >= 0 && deviation.candidates().get(0).equals(candidates.get(0))) {
                deviations.remove(deviation);
                return index;
            }
        }
        return 0;
    }
}

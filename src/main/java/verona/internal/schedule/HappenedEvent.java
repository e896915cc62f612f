package verona.internal.schedule;

import java.util.List;

/** An event of a play that goes on; who had a part in it is known when it is over. */
final class HappenedEvent {

    private final List<Candidate> candidates;
    private final int chosen;
    private Footprint footprint = Footprint.ALL;
    private boolean over;

    HappenedEvent(List<Candidate> candidates, int chosen) {
        this.candidates = candidates;
        this.chosen = chosen;
    }

    Candidate candidate() {
        return candidates.get(chosen);
    }

    /**
     * It is over.
     *
     * @return whether it was not before
     */
    synchronized boolean ends(Footprint touched) {
        if (over) {
            return false;
        }
        over = true;
        footprint = touched;
        return true;
    }

    synchronized Footprint footprint() {
        return footprint;
    }

    Event toEvent() {
        return new Event(candidates, chosen, footprint());
    }
}

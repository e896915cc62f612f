package verona.internal.schedule;

import java.util.List;

/** Decides what happens next. */
public interface Scheduler {

    /** The answer that ends a play, because the rest of its order is known. */
    int ABANDON = -1;

    /**
     * Chooses what happens next. It is asked for each event, even if only one can happen.
     *
     * @param candidates what can happen, in the order as written: the first is what happens if
     *     nothing deviates. There is at least one, and each has a source of its own
     * @return the index of the one that happens, or {@link #ABANDON}
     */
    int choose(List<Candidate> candidates);

    /** What was chosen last has happened. */
    default void happened(Footprint footprint) {}
}

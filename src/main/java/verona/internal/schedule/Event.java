package verona.internal.schedule;

import java.util.List;

/**
 * Something that has happened in a play.
 *
 * @param candidates what could have happened then, in the order as written
 * @param chosen the index of what has happened
 * @param footprint who had a part in it
 */
public record Event(List<Candidate> candidates, int chosen, Footprint footprint) {

    /** What has happened. */
    public Candidate candidate() {
        return candidates.get(chosen);
    }

    /** Whether something else would have happened in the order as written. */
    public boolean isDeviation() {
        return chosen > 0;
    }
}

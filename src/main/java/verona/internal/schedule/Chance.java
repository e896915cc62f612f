package verona.internal.schedule;

/**
 * What the random part of a search promises: it finds each bug of that depth with at least a
 * certain probability. {@link PriorityScheduler} says why.
 *
 * @param sources n: the most sources that the scenario has in any order, as far as was seen
 * @param events k: the most events of an order whose place matters, as far as was seen
 * @param depth d: how many pairs of events have to be in a certain order
 * @param plays p: the random plays that were played with this k
 */
public record Chance(int sources, int events, int depth, int plays) {

    /** The least probability that one play finds a certain bug: 1 / (n k^(d-1)). */
    public double perPlay() {
        return 1 / (sources * Math.pow(events, depth - 1));
    }

    /** The greatest probability that all plays have missed a certain bug: (1 - perPlay)^p. */
    public double missed() {
        return Math.pow(1 - perPlay(), plays);
    }
}

package verona.internal.schedule;

/**
 * An order that fails, and has few deviations.
 *
 * @param order the order, as it was played last with a failure
 * @param isProven whether no order with fewer deviations fails
 * @param isRepeatable whether the order that was found failed again; if not, the program under test
 *     is not deterministic, and the order is the one that was found
 * @param plays how many plays it took
 */
public record Smallest(PlayedOrder order, boolean isProven, boolean isRepeatable, int plays) {}

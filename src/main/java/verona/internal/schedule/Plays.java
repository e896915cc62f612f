package verona.internal.schedule;

/**
 * A scenario that can be played again and again, each time from the beginning.
 *
 * <p>What a search says about it is right if
 *
 * <ul>
 *   <li>the same is possible after the same beginning, and has the same footprint; this holds for
 *       beginnings that are held equal too,
 *   <li>an event that makes another impossible commutes neither with it nor with what makes it
 *       possible,
 *   <li>if one of several events is enough to make another possible, these do not commute,
 *   <li>if something is still possible when a play ends, the last event does not commute with it,
 *       or it could not make the play fail. An end that checks what everybody has received has the
 *       footprint {@link Footprint#ALL}.
 * </ul>
 */
public interface Plays {

    /** Plays it once, in the order that the scheduler chooses. */
    PlayedOrder play(Scheduler scheduler);

    /** How many can be played side by side, because none notices another; at least 1. */
    default int atOnce() {
        return 1;
    }
}

package verona.internal.schedule;

/** A scenario that can be played again and again, each time from the beginning. */
public interface Plays {

    /** Plays it once, in the order that the scheduler chooses. */
    PlayedOrder play(Scheduler scheduler);
}

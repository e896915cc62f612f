package verona.internal.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Plays what a search will want next before it asks for it, on threads of its own. What the search
 * gets, and in which order, is the same as without.
 */
final class PlaysAhead implements AutoCloseable {

    private final Plays plays;
    private final int atOnce;
    private final Map<Scheduler, FutureTask<PlayedOrder>> begun = new HashMap<>();

    PlaysAhead(Plays plays) {
        this.plays = plays;
        this.atOnce = plays.atOnce();
    }

    /** How many it begins before they are asked for; 0 if plays have to come one by one. */
    int room() {
        return atOnce > 1 ? atOnce : 0;
    }

    /** Begins those that have not begun. */
    void begin(List<? extends Scheduler> next) {
        for (Scheduler scheduler : next) {
            if (!begun.containsKey(scheduler)) {
                FutureTask<PlayedOrder> play = new FutureTask<>(() -> plays.play(scheduler));
                begun.put(scheduler, play);
                PartThreads.run(play);
            }
        }
    }

    /** Plays one, unless that has begun, and returns what came of it. */
    PlayedOrder play(Scheduler scheduler) {
        FutureTask<PlayedOrder> play = begun.remove(scheduler);
        return play == null ? plays.play(scheduler) : outcome(play);
    }

    private static PlayedOrder outcome(FutureTask<PlayedOrder> play) {
        try {
            return join(play);
        } catch (ExecutionException e) {
            throw TestPart.unchecked(e.getCause());
        }
    }

    private static PlayedOrder join(FutureTask<PlayedOrder> play) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return play.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits for the end of what has begun, and was not asked for. */
    @Override
    public void close() {
        for (FutureTask<PlayedOrder> play : begun.values()) {
            try {
                join(play);
            } catch (ExecutionException e) {
                // The search has ended without it, as it would have if it had not begun.
            }
        }
        begun.clear();
    }
}

package verona.internal.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A part of a scenario that is played together with others, on a thread of its own. Where parts
 * take turns, one of them acts at a time, until it waits for a stanza or has come to its end.
 */
final class ConcurrentPart {

    private static final ThreadLocal<@Nullable ConcurrentPart> CURRENT = new ThreadLocal<>();

    private final Object group;
    private final @Nullable ConcurrentPart around;
    private final @Nullable ReentrantLock turn;

    private ConcurrentPart(
            Object group, @Nullable ConcurrentPart around, @Nullable ReentrantLock turn) {
        this.group = group;
        this.around = around;
        this.turn = turn;
    }

    /** The one that this thread plays; null for none. */
    static @Nullable ConcurrentPart current() {
        return CURRENT.get();
    }

    /** Those actions as parts; they take turns, or they do not. */
    static List<Runnable> of(List<Runnable> actions, boolean inTurn) {
        Object group = new Object();
        ReentrantLock turn = inTurn ? new ReentrantLock(true) : null;
        ConcurrentPart around = CURRENT.get();
        List<Runnable> parts = new ArrayList<>();
        for (Runnable action : actions) {
            ConcurrentPart part = new ConcurrentPart(group, around, turn);
            parts.add(() -> part.play(action));
        }
        return parts;
    }

    private void play(Runnable action) {
        ConcurrentPart before = CURRENT.get();
        CURRENT.set(this);
        takeTurn();
        try {
            action.run();
        } finally {
            endTurn();
            CURRENT.set(before);
        }
    }

    /** Goes on after another has waited or ended. */
    void takeTurn() {
        if (turn != null) {
            turn.lock();
        }
    }

    /** Lets another go on. */
    void endTurn() {
        if (turn != null && turn.isHeldByCurrentThread()) {
            turn.unlock();
        }
    }

    /** Whether what that one does has no order with what this one does. */
    boolean isBeside(@Nullable ConcurrentPart other) {
        for (ConcurrentPart own = this; own != null; own = own.around) {
            for (ConcurrentPart its = other; its != null; its = its.around) {
                if (own != its && own.group == its.group) {
                    return true;
                }
            }
        }
        return false;
    }
}

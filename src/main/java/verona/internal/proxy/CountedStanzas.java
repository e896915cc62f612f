package verona.internal.proxy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import verona.stanza.Element;

/**
 * The stanzas of one direction of a session (XEP-0198 §4), as program and proxy count them. The
 * server counts fewer: it knows nothing of what the proxy itself has answered, or has said in an
 * answer.
 */
final class CountedStanzas {

    private static final long MODULUS = 1L << 32;

    /**
     * A stanza.
     *
     * @param own whether the server has no part in it
     */
    record Counted(Element stanza, boolean own) {}

    private final Deque<Counted> unacknowledged = new ArrayDeque<>();
    private long acknowledged;
    private long ownAcknowledged;

    /** None so far. */
    CountedStanzas() {
        this(0, 0);
    }

    /** With counts that are not those of the beginning. */
    CountedStanzas(long acknowledged, long ownAcknowledged) {
        this.acknowledged = acknowledged;
        this.ownAcknowledged = ownAcknowledged;
    }

    void add(Counted stanza) {
        unacknowledged.add(stanza);
    }

    /** What the program's count is in the server's. */
    long forServer(long h) {
        long count = Math.floorMod(h - acknowledged, MODULUS);
        long own = unacknowledged.stream().limit(count).filter(Counted::own).count();
        return Math.floorMod(h - ownAcknowledged - own, MODULUS);
    }

    /**
     * What the server's count is in the program's. The proxy has handled what is its own as soon as
     * the server has handled all before.
     */
    long forProgram(long h) {
        long left = Math.floorMod(h - acknowledged + ownAcknowledged, MODULUS);
        long own = 0;
        for (Counted stanza : unacknowledged) {
            if (!stanza.own() && left-- == 0) {
                break;
            }
            own += stanza.own() ? 1 : 0;
        }
        return Math.floorMod(h + ownAcknowledged + own, MODULUS);
    }

    /** Forgets what is acknowledged by the program's count, unless it claims too much. */
    void acknowledge(long h) {
        long count = Math.floorMod(h - acknowledged, MODULUS);
        if (count <= unacknowledged.size()) {
            for (long i = 0; i < count; i++) {
                ownAcknowledged += unacknowledged.remove().own() ? 1 : 0;
            }
            acknowledged = h;
        }
    }

    /** Takes back what is not acknowledged: that is lost, and is counted when it is said again. */
    Queue<Counted> takeBack() {
        Queue<Counted> lost = new ArrayDeque<>(unacknowledged);
        unacknowledged.clear();
        return lost;
    }
}

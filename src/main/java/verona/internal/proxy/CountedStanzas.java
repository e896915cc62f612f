package verona.internal.proxy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import verona.internal.fault.Passage.Way;
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

    private static final int REMEMBERED = 100;

    private final Deque<Counted> unacknowledged = new ArrayDeque<>();
    private final Deque<Counted> remembered = new ArrayDeque<>();
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

    /** What is wrong with the program's count, or one that it is given; null for nothing. */
    @Nullable Breach breach(Way way, long h) {
        long more = Math.floorMod(h - acknowledged, MODULUS);
        if (more <= unacknowledged.size()) {
            return null;
        }
        long fewer = MODULUS - more;
        if (fewer > MODULUS / 2) {
            long known = Math.floorMod(acknowledged + unacknowledged.size(), MODULUS);
            return new Breach(way, Breach.Kind.ACKNOWLEDGED_TOO_MANY, null, h, known);
        }
        List<Element> last = acknowledged();
        Element first = fewer > last.size() ? null : last.get(last.size() - (int) fewer);
        return new Breach(way, Breach.Kind.ACKNOWLEDGED_FEWER, first, h, acknowledged);
    }

    /** The stanzas that were acknowledged last, oldest first. */
    List<Element> acknowledged() {
        return remembered.stream().map(Counted::stanza).toList();
    }

    /** Forgets what is acknowledged by the program's count, unless it claims too much. */
    void acknowledge(long h) {
        long count = Math.floorMod(h - acknowledged, MODULUS);
        if (count <= unacknowledged.size()) {
            for (long i = 0; i < count; i++) {
                ownAcknowledged += unacknowledged.element().own() ? 1 : 0;
                remembered.add(unacknowledged.remove());
                if (remembered.size() > REMEMBERED) {
                    remembered.remove();
                }
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

package verona.internal.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verona.internal.fault.Passage.Way;
import verona.internal.proxy.ProxiedStream;
import verona.internal.proxy.ProxyListener;

/**
 * Counts the stanzas of one connection in one play of a scenario, and says where it is cut. Safe
 * for use by several threads.
 */
public final class CutWatch {

    private final @Nullable CutPoint point;
    private final List<Passed> passed = new ArrayList<>();
    private @Nullable String entity;
    private int sent;
    private int received;
    private boolean counting;
    private @Nullable ProxiedStream lost;
    private boolean awaited;

    /**
     * A stanza that has gone over the connection while the test's method was played.
     *
     * @param point right after it
     * @param what the stanza in a few words: {@code message from juliet}
     * @param length how many bytes it had
     */
    public record Passed(CutPoint point, String what, int length) {}

    /**
     * One that has counted nothing.
     *
     * @param entity whose connection it is; null if that is not known yet
     * @param point where it is cut; null for nowhere
     */
    public CutWatch(@Nullable String entity, @Nullable CutPoint point) {
        this.entity = entity;
        this.point = point;
    }

    /** Whose connection it is. It is known before anybody has logged in whom that may be. */
    public synchronized void of(String name) {
        entity = name;
    }

    /** Whose it is; null if that is not known yet. */
    public synchronized @Nullable String entity() {
        return entity;
    }

    /** Whether its entity is not known. */
    public synchronized boolean isOfNobody() {
        return entity == null;
    }

    /** Whether it is about that entity. */
    public synchronized boolean concerns(String name) {
        return name.equals(entity);
    }

    /** From now on stanzas are counted, until it is called with false. */
    public synchronized void keep(boolean keeps) {
        counting = keeps;
    }

    /** The stanzas after which the connection can be cut, in order. */
    public synchronized List<Passed> passed() {
        return List.copyOf(passed);
    }

    /** Whether that stream was cut. */
    synchronized boolean isLost(ProxiedStream stream) {
        return lost == stream;
    }

    /** Whether the connection has been cut. */
    public synchronized boolean isCut() {
        return lost != null;
    }

    /** The stream that was cut, if nobody has waited for another yet; otherwise null. */
    synchronized @Nullable ProxiedStream takeLost() {
        boolean first = !awaited;
        awaited = lost != null;
        return first ? lost : null;
    }

    /**
     * A stanza goes over the connection.
     *
     * @return after how many of its bytes that is cut, see {@link ProxyListener#bytesBeforeCut}
     */
    synchronized int passes(ProxiedStream stream, Way way, String what, int length) {
        if (!counting) {
            return ProxyListener.NOT_CUT;
        }
        int number = way == Way.TO ? ++received : ++sent;
        String name = Objects.requireNonNull(entity);
        passed.add(new Passed(new CutPoint(way, name, number, CutPoint.ALL), what, length));
        if (point == null || lost != null || point.way() != way || point.number() != number) {
            return ProxyListener.NOT_CUT;
        }
        lost = stream;
        return Math.min(point.bytes(), length);
    }
}

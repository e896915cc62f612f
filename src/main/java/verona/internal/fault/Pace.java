package verona.internal.fault;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import verona.server.ServerException;

/**
 * One direction of a connection, and when which of its bytes go on. It holds back those that do not
 * go on yet. Times are microseconds since any moment. One thread at a time may use it.
 */
public final class Pace {

    private static final long SECOND = 1_000_000;

    /** Before any time, and near enough to be subtracted from. */
    private static final long BEFORE = Long.MIN_VALUE / 2;

    /** Longer than any test, and short enough to be added to any time. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final Deque<Sent> held = new ArrayDeque<>();
    private long heldBytes;
    private long rate;
    private long latency;
    private boolean split;
    private boolean prompt;
    private boolean broken;
    private long free;

    /**
     * Bytes that were sent together.
     *
     * @param begun when the first of them could leave
     * @param rate how many leave in a second; 0 if all do at once
     * @param latency how long each is on its way
     */
    private record Sent(ByteBuffer bytes, long begun, long rate, long latency) {

        /** The first so many have left by then. */
        private long left(int count) {
            return rate == 0 ? begun : begun - Math.floorDiv(-count * SECOND, rate);
        }

        long end() {
            return left(bytes.limit());
        }

        /** When the next has arrived. */
        long due() {
            return left(bytes.position() + 1) + latency;
        }

        /** How many more have arrived. */
        int arrived(long now) {
            if (now >= end() + latency) {
                return bytes.remaining();
            } else if (now < due()) {
                return 0;
            }
            return (int) ((now - latency - begun) * rate / SECOND) - bytes.position();
        }

        Sent atOnce() {
            return new Sent(bytes, BEFORE, 0, 0);
        }
    }

    /**
     * Limits how many bytes a second are sent from now on.
     *
     * @throws ServerException if that is not at least 1
     */
    public void limitRate(long bytesPerSecond) {
        if (bytesPerSecond < 1) {
            throw new ServerException(
                    "a connection carries at least 1 byte a second, not " + bytesPerSecond);
        }
        rate = bytesPerSecond;
    }

    /**
     * Sets how long each byte that is sent from now on is on its way.
     *
     * @throws ServerException if that is negative
     */
    public void addLatency(Duration duration) {
        if (duration.isNegative()) {
            throw new ServerException("the latency of a connection can't be " + duration);
        }
        Duration most = duration.compareTo(FOREVER) < 0 ? duration : FOREVER;
        latency = most.toNanos() / 1_000;
    }

    /**
     * Says whether what is sent takes no time itself: it only waits for what was sent before, as
     * what no test has sent.
     */
    public void setPrompt(boolean prompt) {
        this.prompt = prompt;
    }

    /** Has each byte go on alone. */
    public void splitBytes() {
        split = true;
    }

    /** Holds nothing back any more: what is held goes on at once. */
    public void release() {
        rate = 0;
        latency = 0;
        free = BEFORE;
        Deque<Sent> all = new ArrayDeque<>(held);
        held.clear();
        all.forEach(sent -> held.add(sent.atOnce()));
    }

    /** Does nothing to bytes any more. */
    public void reset() {
        release();
        split = false;
    }

    /** Forgets what is held back. */
    public void discard() {
        held.clear();
        heldBytes = 0;
    }

    /**
     * Forgets what is held back, and takes nothing more if it is slow: that was on its way, too.
     */
    public void breakOff() {
        broken |= isSlow();
        discard();
    }

    /** Whether bytes go on as they come. */
    public boolean isIdle() {
        return held.isEmpty() && !isSlow() && !split && !broken;
    }

    /** Whether bytes take their time. */
    public boolean isSlow() {
        return rate > 0 || latency > 0;
    }

    /** How many bytes are held back. */
    public long held() {
        return heldBytes;
    }

    /** Takes bytes that are sent now. */
    public void hold(ByteBuffer bytes, long now) {
        if (bytes.hasRemaining() && !broken) {
            ByteBuffer copy = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
            heldBytes += copy.remaining();
            held.add(rate == 0 || prompt ? atOnce(copy, now) : inTurn(copy, now));
        }
    }

    private Sent atOnce(ByteBuffer bytes, long now) {
        return new Sent(bytes, now, 0, prompt ? 0 : latency);
    }

    private Sent inTurn(ByteBuffer bytes, long now) {
        long begun = held.isEmpty() ? now : Math.max(now, free);
        Sent sent = new Sent(bytes, begun, rate, latency);
        free = sent.end();
        return sent;
    }

    /** Gives the bytes that go on now, in one write; none if none are due. */
    public ByteBuffer next(long now) {
        Sent first = held.peek();
        int arrived = first == null ? 0 : first.arrived(now);
        if (first == null || arrived == 0) {
            return ByteBuffer.allocate(0);
        }
        int count = split ? 1 : arrived;
        ByteBuffer bytes = first.bytes();
        ByteBuffer next = bytes.slice(bytes.position(), count);
        bytes.position(bytes.position() + count);
        heldBytes -= count;
        if (!bytes.hasRemaining()) {
            held.remove();
        }
        return next;
    }

    /**
     * When the next of the bytes that are held back are due.
     *
     * @throws java.util.NoSuchElementException if none are
     */
    public long due() {
        return held.element().due();
    }
}

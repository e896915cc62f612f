package verona.internal.client;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * Whether the server has handled all that one client or component has sent. A server handles the
 * stanzas of one stream in order (RFC 6120 §10.1), so the answer to a request shows that everything
 * before it has been handled. If the scenario sends no request, a barrier does: a ping (XEP-0199)
 * that no inbox sees. An error is an answer, too.
 */
final class Barriers {

    private static final String PREFIX = "verona-barrier-";
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Inbox inbox;
    private long sent;
    private long settled;
    private @Nullable String asked;
    private long askedAt;
    private @Nullable String barrier;
    private long barrierAt;

    Barriers(Inbox inbox) {
        this.inbox = inbox;
    }

    /** A stanza is sent. */
    synchronized void sent(Element stanza) {
        sent++;
        if (isRequest(stanza)) {
            asked = stanza.attribute("id");
            askedAt = sent;
        }
    }

    /** Text of unknown meaning is sent. */
    synchronized void sentRaw() {
        sent++;
    }

    private static boolean isRequest(Element stanza) {
        String type = stanza.attributes().getOrDefault("type", "");
        return stanza.name().equals("iq") && (type.equals("get") || type.equals("set"));
    }

    private static boolean isAnswer(Element stanza) {
        String type = stanza.attributes().getOrDefault("type", "");
        return stanza.name().equals("iq") && (type.equals("result") || type.equals("error"));
    }

    /** Forgets what was sent: it has been handled, or its connection is gone. */
    synchronized void reset() {
        settled = sent;
        barrier = null;
    }

    /** Notes a stanza that arrives; true if it answers a barrier, and no inbox is to see it. */
    boolean received(Element stanza) {
        if (!isAnswer(stanza)) {
            return false;
        }
        String id = stanza.attributes().getOrDefault("id", "");
        boolean barriers = id.startsWith(PREFIX);
        answered(id);
        if (barriers) {
            inbox.wake();
        }
        return barriers;
    }

    private synchronized void answered(String id) {
        if (id.equals(barrier)) {
            settled = Math.max(settled, barrierAt);
            barrier = null;
        } else if (id.equals(asked)) {
            settled = Math.max(settled, askedAt);
            asked = null;
        }
    }

    /** Whether the server may not have handled all that was sent. */
    synchronized boolean isPending() {
        return settled < sent;
    }

    /** The id of a barrier's ping, to be sent at once. */
    synchronized String barrier() {
        barrier = PREFIX + NUMBERS.incrementAndGet();
        barrierAt = sent;
        return barrier;
    }

    /**
     * Waits for the barrier's answer; false if it does not come in time. A broken connection has
     * nothing left to handle.
     */
    boolean await(Duration timeout) throws InterruptedException {
        Boolean done =
                inbox.await(
                        () -> barrierAnswered() ? Boolean.TRUE : null,
                        System.nanoTime() + timeout.toNanos());
        return done != null || inbox.ending() != null;
    }

    private boolean barrierAnswered() {
        return !hasOpenBarrier();
    }

    /** Whether a barrier has been sent, and is not answered. */
    synchronized boolean hasOpenBarrier() {
        return barrier != null;
    }
}

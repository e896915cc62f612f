package verona.internal.client;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * Knows whether the server has handled all that one entity has sent: a server handles one stream's
 * stanzas in order (RFC 6120 §10.1), so an answer to the last of them says it of all. Where the
 * scenario does not ask anything, a ping of the barrier's does (XEP-0199; an error is an answer
 * too).
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

    /** Nothing is under way any more: the connection is gone. */
    synchronized void reset() {
        settled = sent;
        barrier = null;
    }

    /** Takes note of a stanza that arrives; true if it is a barrier's, and so nobody's business. */
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

    /** Whether the server may still have something of this client's to handle. */
    synchronized boolean isOpen() {
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

    private synchronized boolean barrierAnswered() {
        return barrier == null;
    }
}

package verona.internal.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import verona.internal.connection.TopLevel;
import verona.internal.time.WaitingTime;
import verona.stanza.Element;

/**
 * Whether the server has handled all that one client or component has sent. A server handles the
 * stanzas of one stream in order (RFC 6120 §10.1), so the answer to a request shows that everything
 * before it has been handled. If the scenario sends no request, a barrier does: a ping (XEP-0199)
 * that no inbox sees. An error is an answer, too.
 *
 * <p>A ping is a stanza, and stanzas are counted where stream management is enabled (XEP-0198 §4).
 * There a barrier is an {@code <r/>}, which is answered by an {@code <a/>}, and neither is counted.
 * A server that ends a stream may say a last {@code <a/>} before, which answers nothing: so a
 * barrier is two requests, and the second answer counts.
 */
final class Barriers {

    private static final String PREFIX = "verona-barrier-";
    private static final String REQUEST = "<r xmlns='" + TopLevel.MANAGEMENT + "'/>";
    private static final AtomicLong NUMBERS = new AtomicLong();

    /** What of stream management the server has been asked for. */
    private enum Management {
        NONE,
        ASKED_FOR,
        ENABLED
    }

    /** An {@code <r/>}; a barrier has a name, and no inbox sees its answer. */
    private record Request(@Nullable String barrier, long at) {}

    private final Inbox inbox;
    private final Queue<Request> requests = new ArrayDeque<>();
    private Management management = Management.NONE;
    private long sent;
    private long settled;
    private @Nullable String asked;
    private long askedAt;
    private @Nullable String barrier;
    private long barrierAt;
    private boolean postponed;
    private boolean automatic;

    Barriers(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Whether a stanza is a barrier on some stream, or the answer to one. */
    static boolean isOne(Element stanza) {
        return id(stanza).startsWith(PREFIX);
    }

    /** The id of the next barrier, or of another ping that no inbox sees. */
    static String nextId() {
        return PREFIX + NUMBERS.incrementAndGet();
    }

    static String id(Element stanza) {
        return stanza.attributes().getOrDefault("id", "");
    }

    /** An element is sent. */
    synchronized void sent(Element element) {
        sent++;
        if (isRequest(element)) {
            asked = element.attribute("id");
            askedAt = sent;
        } else if (TopLevel.isManagement(element, "r")) {
            requests.add(new Request(null, sent));
        } else if (TopLevel.isManagement(element, "enable") && management == Management.NONE) {
            management = Management.ASKED_FOR;
        }
    }

    /** Text of unknown meaning is sent. */
    synchronized void sentRaw() {
        sent++;
    }

    /** The connection has enabled stream management: only barriers, and it, ask for answers. */
    synchronized void managed() {
        management = Management.ENABLED;
        automatic = true;
    }

    /**
     * A stream begins.
     *
     * @param counted whether stanzas are counted on it
     */
    synchronized void begin(boolean counted) {
        reset();
        management = counted ? Management.ENABLED : Management.NONE;
    }

    /** Whether an element is a ping that no inbox is to see, or answers one. */
    static boolean isPing(Element element) {
        return element.name().equals("iq") && isOne(element);
    }

    private static boolean isRequest(Element stanza) {
        String type = stanza.attributes().getOrDefault("type", "");
        return stanza.name().equals("iq") && (type.equals("get") || type.equals("set"));
    }

    private static boolean isAnswer(Element stanza) {
        String type = stanza.attributes().getOrDefault("type", "");
        return stanza.name().equals("iq") && (type.equals("result") || type.equals("error"));
    }

    /** The server has handled all that was sent. */
    synchronized void handled() {
        settled = sent;
    }

    /** Forgets what was sent: it has been handled, or its connection is gone. */
    synchronized void reset() {
        settled = sent;
        barrier = null;
        postponed = false;
        requests.clear();
        management = Management.NONE;
        automatic = false;
    }

    /** Notes an element that arrives; true if it answers a barrier, and no inbox is to see it. */
    boolean received(Element element) {
        boolean barriers =
                isAnswer(element) ? answered(element) : isOfManagement(element) && managed(element);
        if (barriers) {
            inbox.wake();
        }
        return barriers;
    }

    private static boolean isOfManagement(Element element) {
        return element.namespace().equals(TopLevel.MANAGEMENT);
    }

    private synchronized boolean answered(Element iq) {
        String id = id(iq);
        if (id.equals(barrier)) {
            settle(barrierAt);
            barrier = null;
        } else if (id.equals(asked)) {
            settle(askedAt);
            asked = null;
        }
        return isOne(iq);
    }

    private void settle(long at) {
        settled = Math.max(settled, at);
    }

    private synchronized boolean managed(Element element) {
        if (element.name().equals("a")) {
            return acknowledged(requests.poll());
        } else if (management == Management.ASKED_FOR) {
            boolean enabled = element.name().equals("enabled");
            management = enabled ? Management.ENABLED : Management.NONE;
        }
        return false;
    }

    private boolean acknowledged(@Nullable Request request) {
        if (request == null) {
            return automatic;
        }
        settle(request.at());
        String answered = request.barrier();
        if (answered != null && answered.equals(barrier)) {
            barrier = null;
        }
        return answered != null;
    }

    /** Whether the server counts stanzas, or may be about to. */
    synchronized boolean isCounting() {
        return management != Management.NONE;
    }

    /** Whether the server may not have handled all that was sent. */
    synchronized boolean isPending() {
        return settled < sent;
    }

    /**
     * Starts a barrier.
     *
     * @param ping makes a ping of that id
     * @return what is to be sent at once; null if that depends on what the server has yet to say
     *     about stream management
     */
    synchronized @Nullable String barrier(UnaryOperator<String> ping) {
        String id = nextId();
        barrier = id;
        barrierAt = sent;
        postponed = management == Management.ASKED_FOR;
        if (management == Management.ENABLED) {
            requests.add(new Request(PREFIX, settled));
            requests.add(new Request(id, sent));
            return REQUEST + REQUEST;
        }
        return postponed ? null : ping.apply(id);
    }

    /** Whether a barrier that had to wait for the server can be started now. */
    synchronized boolean isDue() {
        return postponed && management != Management.ASKED_FOR;
    }

    /**
     * Waits for the barrier's answer; false if it does not come in time. A broken connection has
     * nothing left to handle.
     */
    boolean await(Duration timeout) throws InterruptedException {
        Boolean done =
                inbox.await(
                        () -> barrierAnswered() ? Boolean.TRUE : null,
                        WaitingTime.nanos() + timeout.toNanos());
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

package verona.internal.proxy;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import verona.internal.websocket.CloseStatus;
import verona.internal.websocket.WebSocketFailure;
import verona.stanza.Element;

/**
 * One direction of a stream: goes through it part by part, on the thread that runs it, or on one
 * that has just caused what comes.
 */
abstract class Direction {

    /** More may be too much for a socket at once, and whoever has caused it is not to wait. */
    private static final int MOST_NOW = 16_384;

    private final ReentrantLock forwarding = new ReentrantLock();
    private final String sender;
    private final StreamEnd from;
    private final StreamEnd to;
    private final Outgoing outgoing;
    private final Link link;
    private volatile boolean stopped;

    /**
     * A direction in which nothing has come.
     *
     * @param sender where it comes from: {@code the server}
     */
    Direction(String sender, StreamEnd from, StreamEnd to, Outgoing outgoing, Link link) {
        this.sender = sender;
        this.from = from;
        this.to = to;
        this.outgoing = outgoing;
        this.link = link;
    }

    /**
     * Forwards an element of the stream.
     *
     * @return whether to go on
     */
    abstract boolean forward(Part part, Element element);

    /** Forwards what is no element. */
    abstract void forward(Part part);

    /** A part does not arrive: nothing does any more. */
    abstract void lose(Part part);

    /** Whether all that has come has been forwarded. */
    final boolean isEmpty() {
        return from.isEmpty();
    }

    /**
     * Forwards all, until the end or until it is not to go on. If nothing more can be written, what
     * the receiver has said before is still to be forwarded by the other direction.
     *
     * @return whether the other direction may come to its own end
     */
    final boolean run() {
        try {
            boolean more = true;
            while (more && !stopped) {
                from.bytes().await();
                more = forwardInTurn();
            }
        } catch (IOException e) {
            noteEnd("the connection was cut by " + sender + ": " + e.getMessage());
            return link.isClosed();
        } catch (WebSocketFailure e) {
            note("what " + sender + " sent is no WebSocket: " + e.getMessage());
        } catch (RuntimeException e) {
            // Before the other direction fails by that, and blames its sender.
            note("the proxy failed: " + e);
            throw e;
        }
        if (!stopped) {
            noteEnd("the connection was closed by " + sender + ", without closing the stream");
            if (!link.isOver()) {
                end();
            }
        }
        return true;
    }

    /** Says in a few words how the sender has ended the stream. */
    void note(String how) {
        link.note(how);
    }

    /** A program does not notice that the server has closed a connection that is half-open. */
    private void noteEnd(String how) {
        if (!link.isStalled() || from == link.program()) {
            note(how);
        }
    }

    private boolean forwardInTurn() throws IOException {
        forwarding.lock();
        try {
            return stopped || forwardNext();
        } finally {
            forwarding.unlock();
        }
    }

    private boolean forwardNext() throws IOException {
        boolean more = from.read();
        stopped = more && !forwardWhole();
        return more;
    }

    /** Forwards what has come while this thread wrote to the sender, unless another does so. */
    final void forwardNow() {
        int count = from.bytes().available();
        if (count == 0) {
            return;
        }
        // This thread may be at it already: what it forwards is not written yet.
        if (count <= MOST_NOW && !forwarding.isHeldByCurrentThread() && forwarding.tryLock()) {
            try {
                forwardAvailable();
            } finally {
                forwarding.unlock();
            }
        }
        // Others may have seen that this thread is at it, and left to it what came since.
        if (stopped || from.bytes().available() > 0) {
            from.bytes().wake();
        }
    }

    private void forwardAvailable() {
        try {
            while (!stopped && from.bytes().available() > 0) {
                forwardNext();
            }
        } catch (IOException e) {
            // It is cut: the thread that runs this direction says so.
            return;
        }
    }

    private boolean forwardWhole() {
        for (Part part = from.next(); part != null; part = from.next()) {
            if (!forwardOne(part, part.element()) || outgoing.isBroken()) {
                return false;
            }
        }
        return true;
    }

    private boolean forwardOne(Part part, @Nullable Element element) {
        if (link.isOver()) {
            lose(part);
            return true;
        }
        if (part.kind() == Part.Kind.ELEMENT && element != null) {
            return forward(part, element);
        }
        if (part.kind() == Part.Kind.CLOSING_TAG) {
            link.releaseHeld(this);
            note(sender + " closed the stream");
        } else if (part.kind() == Part.Kind.CLOSE) {
            link.releaseHeld(this);
            CloseStatus status = CloseStatus.of(part.content());
            note(
                    sender
                            + " closed the WebSocket without closing the stream"
                            + (status == null ? "" : " (" + status + ")"));
        }
        forward(part);
        return true;
    }

    private void end() {
        try {
            link.releaseHeld(this);
            Part rest = from.rest();
            if (rest != null) {
                forward(rest);
            }
            if (!link.isAbandoned()) {
                to.end();
            }
        } catch (IOException e) {
            // The receiver has gone before.
            return;
        }
    }
}

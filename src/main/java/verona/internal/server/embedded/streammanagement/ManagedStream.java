package verona.internal.server.embedded.streammanagement;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import verona.internal.fault.Pace;
import verona.internal.server.embedded.core.OutgoingStream;
import verona.internal.server.embedded.core.ServerClock;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.streammanagement.Unacknowledged.Sent;

/**
 * Between a session and its stream: counts what is sent, keeps it until it is acknowledged, and is
 * there when the stream has gone (XEP-0198 §4 and §5).
 */
final class ManagedStream implements OutgoingStream {

    static final String NAMESPACE = "urn:xmpp:sm:3";

    private final ServerClock clock;
    private final int requestAfter;
    private final Unacknowledged unacknowledged = new Unacknowledged(0);
    private final Counter handled = new Counter(0);
    private long limit = Long.MAX_VALUE;
    private Runnable overflow = () -> {};
    private @Nullable OutgoingStream stream;
    private boolean enabled;
    private int unrequested;
    private @Nullable Long withheld;

    /**
     * Over that stream.
     *
     * @param requestAfter asks for an acknowledgement after so many stanzas; 0 for never
     */
    ManagedStream(OutgoingStream stream, ServerClock clock, int requestAfter) {
        this.stream = stream;
        this.clock = clock;
        this.requestAfter = requestAfter;
    }

    /** Counts from now on. */
    void enable() {
        enabled = true;
    }

    /** Has something done once if so many characters and more are not acknowledged. */
    void limit(long characters, Runnable then) {
        limit = characters;
        overflow = then;
    }

    /** The session has ended; gives what has not been acknowledged. */
    List<Sent> disable() {
        List<Sent> left = unacknowledged.stanzas();
        enabled = false;
        unacknowledged.clear();
        return left;
    }

    boolean isEnabled() {
        return enabled;
    }

    @Nullable OutgoingStream stream() {
        return stream;
    }

    Unacknowledged unacknowledged() {
        return unacknowledged;
    }

    /** How many of the client's stanzas have been handled. */
    long handled() {
        return handled.value();
    }

    /** One more of the client's stanzas has been handled. */
    void countHandled() {
        if (enabled) {
            handled.increment();
        }
    }

    @Override
    public void send(Stanza stanza) {
        String xml = stanza.element().toXml();
        keep(stanza, xml);
        send(xml);
        requestIfDue();
    }

    /** If the client resumes, it gets the stanza as it is meant. */
    @Override
    public void sendCorrupted(Stanza stanza, String xml) {
        keep(stanza, stanza.element().toXml());
        send(xml);
    }

    private void keep(Stanza stanza, String xml) {
        if (enabled) {
            unacknowledged.add(stanza, xml, clock.now());
            unrequested++;
        }
        if (unacknowledged.characters() > limit) {
            limit = Long.MAX_VALUE;
            overflow.run();
        }
    }

    private void requestIfDue() {
        if (requestAfter > 0 && unrequested >= requestAfter) {
            request();
        }
    }

    /** Asks the client how many stanzas it has handled. */
    void request() {
        unrequested = 0;
        send("<r xmlns='" + NAMESPACE + "'/>");
    }

    /** The client asks how many of its stanzas have been handled. */
    void answer() {
        acknowledge(withheld == null ? handled() : withheld);
    }

    /** Tells the client that so many of its stanzas have been handled. */
    void acknowledge(long h) {
        send("<a xmlns='" + NAMESPACE + "' h='" + h + "'/>");
    }

    /** Tells the client of nothing that is handled from now on. */
    void withhold() {
        withheld = handled();
    }

    /** Acknowledges what has been withheld. */
    void release() {
        if (withheld != null) {
            withheld = null;
            answer();
        }
    }

    /** The stream has gone. */
    void hibernate() {
        stream = null;
    }

    /** Goes on over another stream. */
    void resume(OutgoingStream other) {
        stream = other;
    }

    /** Sends again what is not acknowledged. */
    void resend() {
        List<Sent> lost = unacknowledged.stanzas();
        lost.forEach(sent -> send(sent.xml()));
        if (!lost.isEmpty() && requestAfter > 0) {
            request();
        }
    }

    @Override
    public void send(String xml) {
        if (stream != null) {
            stream.send(xml);
        }
    }

    @Override
    public void shared(Stanza message, Set<Session> holders) {
        unacknowledged.shared(message, holders);
    }

    @Override
    public void end(StreamError error, String text) {
        if (stream != null) {
            stream.end(error, text);
        }
    }

    @Override
    public void cut() {
        if (stream != null) {
            stream.cut();
        }
    }

    @Override
    public void pace(Consumer<Pace> change) {
        if (stream != null) {
            stream.pace(change);
        }
    }

    @Override
    public void cutAfterSending(long bytes) {
        if (stream != null) {
            stream.cutAfterSending(bytes);
        }
    }

    @Override
    public void cutAfterReceiving(long bytes) {
        if (stream != null) {
            stream.cutAfterReceiving(bytes);
        }
    }

    @Override
    public void stall() {
        if (stream != null) {
            stream.stall();
        }
    }
}

package verona.internal.server.embedded.core;

import java.util.Set;
import java.util.function.Consumer;
import verona.internal.fault.Pace;

/** Passes everything on to another stream; who extends it changes some of that. */
public abstract class ForwardingStream implements OutgoingStream {

    private final OutgoingStream next;

    /** Before that stream. */
    protected ForwardingStream(OutgoingStream next) {
        this.next = next;
    }

    @Override
    public void send(String xml) {
        next.send(xml);
    }

    @Override
    public void send(Stanza stanza) {
        next.send(stanza);
    }

    @Override
    public void sendCorrupted(Stanza stanza, String xml) {
        next.sendCorrupted(stanza, xml);
    }

    @Override
    public void shared(Stanza message, Set<Session> holders) {
        next.shared(message, holders);
    }

    @Override
    public void end(StreamError error, String text) {
        next.end(error, text);
    }

    @Override
    public void cut() {
        next.cut();
    }

    @Override
    public void cutAfterSending(long bytes) {
        next.cutAfterSending(bytes);
    }

    @Override
    public void cutAfterReceiving(long bytes) {
        next.cutAfterReceiving(bytes);
    }

    @Override
    public void stall() {
        next.stall();
    }

    @Override
    public void pace(Consumer<Pace> change) {
        next.pace(change);
    }
}

package verona.server.embedded;

import java.util.function.Predicate;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.fault.Effect;
import verona.internal.server.embedded.fault.Fault;
import verona.internal.server.embedded.fault.FaultFeature;
import verona.stanza.Element;

/**
 * A stanza that the server has yet to send to a client, and what becomes of it.
 *
 * <p>Each word is about one stanza. Said again, it is about another: two that are dropped are the
 * next two. What is said first gets the first stanza that it fits.
 */
public final class NextStanza {

    private final Controls controls;
    private final Jid client;
    private final Predicate<Element> like;
    private final boolean pong;

    NextStanza(Controls controls, Jid client, Predicate<Element> like, boolean pong) {
        this.controls = controls;
        this.client = client;
        this.like = like;
        this.pong = pong;
    }

    /** It never arrives. */
    public InjectedFault dropped() {
        return becomes(Effect.DROP);
    }

    /**
     * It waits until {@link InjectedFault#released}; others go past it. If its stream ends before,
     * it is lost.
     */
    public InjectedFault delayed() {
        return becomes(Effect.DELAY);
    }

    /** It arrives twice. */
    public InjectedFault duplicated() {
        return becomes(Effect.DUPLICATE);
    }

    /** It arrives after the one that follows it. */
    public InjectedFault swapped() {
        return becomes(Effect.SWAP);
    }

    /** It arrives as text that is not well-formed XML, and so breaks the stream for the client. */
    public InjectedFault corrupted() {
        return becomes(Effect.CORRUPT);
    }

    private InjectedFault becomes(Effect effect) {
        Fault fault = new Fault(client, like, pong, effect);
        controls.tell(() -> controls.feature(FaultFeature.class).faults().add(fault));
        return new InjectedFault(controls, fault);
    }
}

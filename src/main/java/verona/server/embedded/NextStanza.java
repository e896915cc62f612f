package verona.server.embedded;

import java.util.function.Predicate;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.fault.Effect;
import verona.internal.server.embedded.fault.Fault;
import verona.internal.server.embedded.fault.FaultFeature;
import verona.stanza.Element;

/**
 * The next stanza that the server sends to a client. Each method injects a fault into it.
 *
 * <p>Each call concerns one stanza: two calls of {@link #drop} drop the next two. If several faults
 * match a stanza, the one that was injected first affects it.
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

    /** Drops the stanza: it never arrives. */
    public InjectedFault drop() {
        return becomes(Effect.DROP);
    }

    /**
     * Holds the stanza back until {@link InjectedFault#release}. Later stanzas are sent before it.
     * If the stream ends first, the stanza is lost.
     */
    public InjectedFault delay() {
        return becomes(Effect.DELAY);
    }

    /** Sends the stanza twice. */
    public InjectedFault duplicate() {
        return becomes(Effect.DUPLICATE);
    }

    /** Sends the stanza after the one that follows it. */
    public InjectedFault swap() {
        return becomes(Effect.SWAP);
    }

    /** Sends the stanza as text that is not well-formed XML, which breaks the client's stream. */
    public InjectedFault corrupt() {
        return becomes(Effect.CORRUPT);
    }

    private InjectedFault becomes(Effect effect) {
        Fault fault = new Fault(client, like, pong, effect);
        controls.tell(() -> controls.feature(FaultFeature.class).faults().add(fault));
        return new InjectedFault(controls, fault);
    }
}

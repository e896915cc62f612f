package verona.internal.server.embedded.fault;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** A fault that affects one stanza on its way to a client. Belongs to the dispatcher's thread. */
public final class Fault {

    private final Jid to;
    private final Predicate<Element> which;
    private final boolean pong;
    private final Effect effect;
    private boolean released;
    private @Nullable Stanza hit;
    private @Nullable Runnable held;

    /**
     * A fault that waits for a stanza.
     *
     * @param to a client's full JID, or the bare JID of all clients of an account
     * @param pong whether it is for answers to pings, and not for everything else
     */
    public Fault(Jid to, Predicate<Element> which, boolean pong, Effect effect) {
        this.to = to;
        this.which = which;
        this.pong = pong;
        this.effect = effect;
    }

    boolean isFor(Jid account) {
        return to.asBareJid().equals(account);
    }

    boolean matches(EntityFullJid client, Element stanza, boolean isPong) {
        return (to.equals(client) || to.equals(client.asBareJid()))
                && pong == isPong
                && which.test(stanza);
    }

    void strike(Stanza stanza, FaultyStream stream) {
        hit = stanza;
        effect.apply(this, stanza, stream);
    }

    void hold(Runnable later) {
        held = later;
    }

    /** The stanza that it has affected; null if there is none yet. */
    public @Nullable Element stanza() {
        return hit == null ? null : hit.element();
    }

    boolean isReleased() {
        return released;
    }

    /** Lets go: what it holds back goes on its way, and it waits no longer. */
    public void release() {
        Runnable later = held;
        held = null;
        released = true;
        if (later != null) {
            later.run();
        }
    }
}

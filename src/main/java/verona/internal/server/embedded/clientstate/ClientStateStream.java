package verona.internal.server.embedded.clientstate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.ForwardingStream;
import verona.internal.server.embedded.core.OutgoingStream;
import verona.internal.server.embedded.core.Stanza;

/**
 * Keeps back from an inactive client what can wait: of each one's presence the latest, until the
 * client is active, or something that can't wait comes from the same account or room (RFC 6120
 * §10.1). Chat states don't wait, they are dropped (XEP-0352 §3.2).
 */
final class ClientStateStream extends ForwardingStream {

    private final Importance importance;
    private final Map<Jid, Stanza> kept = new LinkedHashMap<>();
    private boolean active = true;

    ClientStateStream(EntityFullJid client, OutgoingStream next) {
        super(next);
        importance = new Importance(client);
    }

    boolean isActive() {
        return active;
    }

    void deactivate() {
        active = false;
    }

    void activate() {
        active = true;
        release(stanza -> true);
    }

    @Override
    public void send(Stanza stanza) {
        if (active) {
            super.send(stanza);
        } else if (importance.canWait(stanza)) {
            kept.remove(stanza.from());
            kept.put(stanza.from(), stanza);
        } else if (!importance.isUseless(stanza)) {
            releaseBefore(stanza);
            super.send(stanza);
        }
    }

    @Override
    public void sendCorrupted(Stanza stanza, String xml) {
        releaseBefore(stanza);
        super.sendCorrupted(stanza, xml);
    }

    private void releaseBefore(Stanza stanza) {
        Jid sender = stanza.from().asBareJid();
        release(waiting -> waiting.from().asBareJid().equals(sender));
    }

    private void release(Predicate<Stanza> which) {
        List<Stanza> released = new ArrayList<>(kept.values());
        released.removeIf(which.negate());
        kept.values().removeAll(released);
        released.forEach(super::send);
    }
}

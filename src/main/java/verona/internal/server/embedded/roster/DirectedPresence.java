package verona.internal.server.embedded.roster;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;

/** Who received directed presence of a session, RFC 6121 §4.6. */
final class DirectedPresence {

    private final Map<Session, Set<Jid>> receivers = new HashMap<>();

    /** Takes note of what a session sends to somebody. */
    void sent(Session from, Stanza presence) {
        if (presence.type().isEmpty()) {
            receivers.computeIfAbsent(from, s -> new LinkedHashSet<>()).add(presence.to());
        } else if (presence.type().equals("unavailable") && receivers.containsKey(from)) {
            receivers.get(from).remove(presence.to());
        }
    }

    /** Who knows that the session is available. */
    Set<Jid> receivers(Session session) {
        return Collections.unmodifiableSet(receivers.getOrDefault(session, Set.of()));
    }

    /** Takes out who knows; from now on nobody does. */
    Set<Jid> forget(Session session) {
        Set<Jid> known = receivers.remove(session);
        return known == null ? new LinkedHashSet<>() : known;
    }
}

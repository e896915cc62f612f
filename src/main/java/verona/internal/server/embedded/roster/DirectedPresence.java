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

    private final Map<Session, Set<Jid>> told = new HashMap<>();

    /** Takes note of what a session sends to somebody. */
    void sent(Session from, Stanza presence) {
        if (presence.type().isEmpty()) {
            told.computeIfAbsent(from, s -> new LinkedHashSet<>()).add(presence.to());
        } else if (presence.type().equals("unavailable") && told.containsKey(from)) {
            told.get(from).remove(presence.to());
        }
    }

    /** Who knows that the session is available. */
    Set<Jid> told(Session session) {
        return Collections.unmodifiableSet(told.getOrDefault(session, Set.of()));
    }

    /** Takes out who knows; from now on nobody does. */
    Set<Jid> forget(Session session) {
        Set<Jid> known = told.remove(session);
        return known == null ? new LinkedHashSet<>() : known;
    }
}

package verona.server.embedded;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityFullJid;
import verona.internal.server.embedded.core.Session;
import verona.stanza.Element;

/**
 * A client that has bound a resource, as the server sees it.
 *
 * @param priority the priority of its presence; 0 if it is unavailable
 * @param presence the presence that it broadcast last; null if it is unavailable
 */
public record SessionState(EntityFullJid jid, int priority, @Nullable Element presence) {

    static SessionState of(Session session) {
        return new SessionState(session.jid(), session.priority(), session.presence());
    }

    /** Whether it has sent initial presence, and no unavailable presence since. */
    public boolean isAvailable() {
        return presence != null;
    }
}

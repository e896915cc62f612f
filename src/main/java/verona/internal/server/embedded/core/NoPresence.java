package verona.internal.server.embedded.core;

import java.util.List;
import org.jxmpp.jid.Jid;

/** A server without presence: only what is directed goes anywhere. */
record NoPresence(Router router) implements PresenceHandler {

    @Override
    public void broadcast(Session from, Stanza presence) {}

    @Override
    public void directed(Session from, Stanza presence) {
        router.route(presence);
    }

    @Override
    public List<Jid> receivers(Session session) {
        return List.of();
    }

    @Override
    public void received(Stanza presence) {}
}

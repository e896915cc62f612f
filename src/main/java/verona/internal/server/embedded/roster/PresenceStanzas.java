package verona.internal.server.embedded.roster;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Presence that the server makes itself, or passes on for a session. */
record PresenceStanzas(Router router) {

    /** A presence of that type and nothing else. */
    void send(String type, Jid from, Jid to) {
        router.route(Stanza.of(empty(type), from, to));
    }

    static Element empty(String type) {
        return Element.of(Element.CLIENT, "presence").withAttribute("type", type);
    }

    /** Sends the presence of each available session of an account. */
    int sendAll(@Nullable Account account, Jid to) {
        int count = 0;
        if (account != null) {
            for (Session session : account.sessions()) {
                count += sendPresence(session, to);
            }
        }
        return count;
    }

    private int sendPresence(Session session, Jid to) {
        Element presence = session.presence();
        if (presence == null) {
            return 0;
        }
        router.route(Stanza.of(presence, session.jid(), to));
        return 1;
    }

    /** Tells that each available session of an account is unavailable now. */
    void sendUnavailable(@Nullable Account account, Jid to) {
        if (account != null) {
            account.sessions().stream()
                    .filter(Session::isAvailable)
                    .forEach(session -> send("unavailable", session.jid(), to));
        }
    }
}

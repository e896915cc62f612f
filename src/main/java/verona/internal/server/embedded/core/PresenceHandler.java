package verona.internal.server.embedded.core;

import java.util.List;
import org.jxmpp.jid.Jid;

/** What becomes of presence, RFC 6121 §3 and §4. Called by the dispatcher. */
public interface PresenceHandler {

    /** A client sent presence to nobody in particular. */
    void broadcast(Session from, Stanza presence);

    /** A client sent presence to somebody. */
    void directed(Session from, Stanza presence);

    /** Who knows that a session is available, by subscription or by directed presence. */
    List<Jid> receivers(Session session);

    /**
     * Presence arrives for the server, or for an account, known or not, and for none of its
     * sessions.
     */
    void received(Stanza presence);
}

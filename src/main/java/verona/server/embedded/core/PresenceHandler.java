package verona.server.embedded.core;

/** What becomes of presence, RFC 6121 §3 and §4. Called on the dispatcher's thread. */
public interface PresenceHandler {

    /** A client sent presence to nobody in particular. */
    void broadcast(Session from, Stanza presence);

    /** A client sent presence to somebody. */
    void directed(Session from, Stanza presence);

    /**
     * Presence arrives for the server, or for an account, known or not, and for none of its
     * sessions.
     */
    void received(Stanza presence);
}

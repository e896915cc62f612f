package verona.internal.server.embedded.core;

import verona.stanza.Element;

/** Listens to changes of sessions and accounts. Called by the dispatcher. */
public interface SessionListener {

    /** Stanzas for the bare JID come to the session from now on (RFC 6121 §8.5.2.1). */
    default void reachable(Session session) {}

    /** A session that was available is so no longer, by its own presence or its end. */
    default void gone(Session session, Element presence) {}

    /**
     * Available or unavailable presence has reached an account, whoever is there: that of a
     * contact, of somebody who has directed it, or of a session of its own.
     */
    default void presence(Account account, Stanza presence) {}

    /** The session goes on over another connection, XEP-0198 §5. */
    default void resumed(Session session) {}

    /** The session is over: nothing reaches it any more. */
    default void ended(Session session) {}

    /** The account is gone, its sessions ended before. */
    default void deleted(Account account) {}
}

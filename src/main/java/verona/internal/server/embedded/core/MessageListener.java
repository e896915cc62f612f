package verona.internal.server.embedded.core;

import java.util.List;

/**
 * Takes part in the messages of accounts: an archive, or copies for an account's other sessions.
 * Listeners are called in order of their registration, by the dispatcher.
 */
public interface MessageListener {

    /** Which way a message goes, as its account sees it. */
    enum Direction {
        SENT,
        RECEIVED
    }

    /**
     * An account sends a message, or gets one that nobody refuses any more.
     *
     * @return the message as the account's own sessions are to have it; others get it as it was
     */
    default Stanza kept(Account account, Stanza message, Direction direction) {
        return message;
    }

    /**
     * Those sessions have sent or got a message; none has got one that is stored for later.
     *
     * @return the sessions that get a copy because of this
     */
    default List<Session> held(
            Account account, Stanza message, Direction direction, List<Session> sessions) {
        return List.of();
    }
}

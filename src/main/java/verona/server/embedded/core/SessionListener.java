package verona.server.embedded.core;

/** Learns of what befalls sessions and accounts. Called on the dispatcher's thread. */
public interface SessionListener {

    /** The session became available; it was not before. */
    default void available(Session session) {}

    /** The session is over: nothing reaches it any more. */
    default void ended(Session session) {}

    /** The account is gone, its sessions ended before. */
    default void deleted(Account account) {}
}

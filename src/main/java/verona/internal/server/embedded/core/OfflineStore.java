package verona.internal.server.embedded.core;

/** Keeps messages for accounts that nobody is reachable at. */
public interface OfflineStore {

    /** Whether it keeps such a message. */
    boolean takes(Stanza message);

    /** Keeps a message that it takes. */
    void store(Account account, Stanza message);
}

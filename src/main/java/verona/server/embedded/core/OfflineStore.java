package verona.server.embedded.core;

/** Keeps messages for accounts that nobody is reachable at. */
@FunctionalInterface
public interface OfflineStore {

    /** Stores a message; false where it does not keep such a one. */
    boolean store(Account account, Stanza message);
}

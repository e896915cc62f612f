package verona.internal.server.embedded.core;

/** What stands behind a domain: the accounts, or a service. Called by the dispatcher. */
@FunctionalInterface
public interface Host {

    /**
     * Handles a stanza whose {@code to} is at this host.
     *
     * @throws StanzaError if the stanza is refused
     */
    void handle(Stanza stanza);
}

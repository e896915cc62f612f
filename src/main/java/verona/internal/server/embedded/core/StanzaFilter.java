package verona.internal.server.embedded.core;

import org.jspecify.annotations.Nullable;

/**
 * Decides over stanzas on their way: each goes on, changed or not, or is dropped, or is refused.
 * Filters are asked in order of their registration, by the dispatcher.
 */
public interface StanzaFilter {

    /**
     * A client has sent a stanza.
     *
     * @return what goes on, null for nothing
     * @throws StanzaError if the client gets an error for it
     */
    default @Nullable Stanza sent(Session from, Stanza stanza) {
        return stanza;
    }

    /**
     * A stanza, a client's or a service's, is to be brought to its address.
     *
     * @return what goes on, null for nothing
     * @throws StanzaError if its sender gets an error for it
     */
    default @Nullable Stanza routed(Stanza stanza) {
        return stanza;
    }
}

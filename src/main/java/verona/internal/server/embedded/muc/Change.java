package verona.internal.server.embedded.muc;

import verona.internal.server.embedded.core.StanzaError;

/** Something that a muc#admin request wants changed: several of them are all done, or none is. */
interface Change {

    /**
     * Checks that it may be done.
     *
     * @throws StanzaError if not
     */
    void check();

    /** Does it, and tells everybody who is to know. */
    void apply();
}

package verona.server;

/**
 * In which order a server handles the stanzas of different streams. It handles those of one stream
 * in order in any case (RFC 6120 §10.1).
 *
 * <pre>{@code
 * if (server.routing() == Routing.ASYNCHRONOUS) {
 *     // the answer to a ping shows that the server has read what was sent, not where it is now
 * }
 * }</pre>
 */
public enum Routing {
    /**
     * It handles one stanza after the other, in the order in which they arrive, and has sent on
     * what comes of one before it handles the next. So its answer to a ping shows that all that was
     * sent before has reached whom it was for.
     */
    IN_ORDER,
    /**
     * It passes stanzas on to rooms, sessions and services that handle them by themselves. They may
     * not have handled a stanza yet when the server answers a ping that was sent after it.
     */
    ASYNCHRONOUS
}

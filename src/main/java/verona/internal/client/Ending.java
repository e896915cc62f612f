package verona.internal.client;

/**
 * Why nothing arrives at a client or component.
 *
 * @param reason a few words for failure messages
 */
record Ending(Kind kind, String reason) {

    /** What kind of reason it is. */
    enum Kind {
        /** It has never connected. */
        NEVER_CONNECTED,
        /** The last attempt to connect failed. */
        LOGIN_FAILED,
        /** The scenario has closed or cut the connection. */
        BY_SCENARIO,
        /** The server has ended the connection, or the network has. */
        BY_ITSELF
    }

    static final Ending NEVER_CONNECTED =
            new Ending(Kind.NEVER_CONNECTED, "it has not connected yet");

    boolean is(Kind kind) {
        return this.kind == kind;
    }
}

package verona.connection;

/** What carries a client's stream. */
public enum Transport {
    /** What the class or the setting {@code verona.transport} says, or else {@link #TCP}. */
    DEFAULT,
    /** TCP (RFC 6120 §3). */
    TCP,
    /** WebSocket (RFC 7395). */
    WEBSOCKET
}

package verona.connection;

/** Whether a client uses stream management (XEP-0198). */
public enum StreamManagement {
    /**
     * What the class or the setting {@code verona.streamManagement} says, or else {@link
     * #DISABLED}.
     */
    DEFAULT,
    /** The client does not enable it. */
    DISABLED,
    /**
     * The client enables it after it has bound its resource, with resumption, and acknowledges what
     * it has received when the server asks.
     */
    ENABLED,
    /**
     * Like {@link #ENABLED}, but the client acknowledges stanzas only when the scenario calls
     * {@code acknowledges()}.
     */
    MANUAL
}

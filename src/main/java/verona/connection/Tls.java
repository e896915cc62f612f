package verona.connection;

/** Whether a client encrypts its connection, and how. */
public enum Tls {
    /** What the class or the setting {@code verona.tls} says, or else {@link #IF_REQUIRED}. */
    DEFAULT,
    /** STARTTLS (RFC 6120 §5) if the server does not let the client log in without it. */
    IF_REQUIRED,
    /** Never. Logging in fails if the server requires TLS. */
    DISABLED,
    /** STARTTLS if the server offers it. */
    IF_OFFERED,
    /** STARTTLS. Connecting fails if the server does not offer it. */
    REQUIRED,
    /** TLS from the first byte, on a separate port (XEP-0368). */
    DIRECT
}

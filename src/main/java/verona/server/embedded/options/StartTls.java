package verona.server.embedded.options;

/** Whether the server offers or requires STARTTLS (RFC 6120 §5). */
public enum StartTls {
    /** STARTTLS is not offered. */
    OFF,
    /** STARTTLS is offered, but not required. */
    OFFERED,
    /** STARTTLS is required before authentication. */
    REQUIRED
}

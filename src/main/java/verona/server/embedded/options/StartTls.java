package verona.server.embedded.options;

/** Whether clients may, or have to, encrypt their streams: RFC 6120 §5. */
public enum StartTls {
    /** Nobody can. */
    OFF,
    /** Who wants to, can. */
    OFFERED,
    /** Who does not, can't authenticate. */
    REQUIRED
}

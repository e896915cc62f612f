package verona.server.embedded.options;

/** The certificate that the server presents under TLS. */
public enum ServerCertificate {
    /** A valid certificate for the server's domain. */
    VALID,
    /** A certificate that has expired. */
    EXPIRED,
    /** A certificate that is not valid yet. */
    NOT_YET_VALID,
    /** A certificate for another domain. */
    OTHER_NAME,
    /** A certificate from an issuer that clients do not trust. */
    UNKNOWN_ISSUER
}

package verona.server.embedded.options;

/** The certificate that the server presents under TLS. */
public enum ServerCertificate {
    /** One that is right in each respect, for the server's domain. */
    VALID,
    /** One that has expired. */
    EXPIRED,
    /** One that is not valid yet. */
    NOT_YET_VALID,
    /** One for another domain. */
    OTHER_NAME,
    /** One that clients of the server have no reason to trust. */
    UNKNOWN_ISSUER
}

package verona.server;

/** How two servers prove to each other who they are, before stanzas pass between them. */
public enum ServerAuthentication {
    /**
     * Server dialback (XEP-0220) over plain TCP: a server connects back to the domain that the
     * other says it serves.
     */
    DIALBACK,
    /**
     * STARTTLS, and SASL EXTERNAL by the certificates of both (XEP-0178). Whoever presents a
     * certificate that is not for its domain, or of an unknown issuer, is refused.
     */
    CERTIFICATES
}

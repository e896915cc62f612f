package verona.connection;

/** By which protocol a client authenticates, whatever the SASL mechanism. */
public enum Authentication {
    /** What the class or the setting {@code verona.authentication} says, or else {@link #SASL}. */
    DEFAULT,
    /** RFC 6120 §6, and then resource binding (§7). */
    SASL,
    /**
     * SASL2 (XEP-0388). Resource binding (Bind 2, XEP-0386) and stream management are part of the
     * same exchange if the server offers that.
     */
    SASL2,
    /**
     * Like {@link #SASL2}, and the client asks for a token, by which it authenticates when it
     * connects the next time (FAST, XEP-0484). If the server refuses the token, the client
     * authenticates by its password, and asks for another token.
     */
    FAST
}

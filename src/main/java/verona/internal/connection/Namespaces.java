package verona.internal.connection;

/** The namespaces of what is negotiated before somebody is logged in. */
public final class Namespaces {

    /** RFC 6120 §6. */
    public static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

    /** XEP-0388. */
    public static final String SASL2 = "urn:xmpp:sasl:2";

    /** XEP-0440. */
    public static final String BINDINGS = "urn:xmpp:sasl-cb:0";

    /** XEP-0484. */
    public static final String FAST = "urn:xmpp:fast:0";

    /** RFC 6120 §7. */
    public static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";

    /** XEP-0386. */
    public static final String BIND2 = "urn:xmpp:bind:0";

    private Namespaces() {}
}

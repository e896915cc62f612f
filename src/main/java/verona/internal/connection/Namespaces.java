package verona.internal.proxy;

/** The namespaces of what is negotiated before a program is logged in. */
final class Namespaces {

    static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

    /** XEP-0388. */
    static final String SASL2 = "urn:xmpp:sasl:2";

    /** XEP-0440. */
    static final String BINDINGS = "urn:xmpp:sasl-cb:0";

    /** XEP-0484. */
    static final String FAST = "urn:xmpp:fast:0";

    static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";

    /** XEP-0386. */
    static final String BIND2 = "urn:xmpp:bind:0";

    private Namespaces() {}
}

package verona.internal.certificate;

import java.net.IDN;

/**
 * A name that a certificate is for, RFC 5280 §4.2.1.6.
 *
 * @param encoded the name in DER
 */
public record AlternativeName(byte[] encoded) {

    private static final int OTHER_NAME = Der.CONTEXT_HOLDER;
    private static final int DNS_NAME = Der.CONTEXT | 2;
    private static final int IP_ADDRESS = Der.CONTEXT | 7;
    static final String XMPP_ADDRESS = "1.3.6.1.5.5.7.8.5";
    static final String SERVICE = "1.3.6.1.5.5.7.8.7";

    /** A domain, perhaps with a wildcard. */
    public static AlternativeName dns(String domain) {
        return new AlternativeName(Der.tagged(DNS_NAME, Der.ascii(IDN.toASCII(domain))));
    }

    /** An address of the internet protocol. */
    public static AlternativeName ip(byte... address) {
        return new AlternativeName(Der.tagged(IP_ADDRESS, address));
    }

    /** An XMPP address, RFC 6120 §13.7.1.4. */
    public static AlternativeName xmpp(String jid) {
        return other(XMPP_ADDRESS, Der.text(jid));
    }

    /** A service of a domain, as {@code _xmpp-client.example.org}, RFC 4985 §2. */
    public static AlternativeName service(String name) {
        return other(SERVICE, Der.asciiText(name));
    }

    private static AlternativeName other(String kind, byte[] value) {
        return new AlternativeName(
                Der.tagged(
                        OTHER_NAME, Der.identifier(kind), Der.tagged(Der.CONTEXT_HOLDER, value)));
    }
}

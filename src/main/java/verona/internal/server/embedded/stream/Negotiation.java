package verona.internal.server.embedded.stream;

import java.util.List;
import verona.internal.server.embedded.sasl.Mechanism;
import verona.internal.server.embedded.tls.TlsIdentity;
import verona.server.embedded.options.StartTls;
import verona.stanza.Element;

/**
 * What a client may do before it has authenticated.
 *
 * @param startTls whether it may, or has to, encrypt its stream
 * @param identity who the server is to it then
 * @param mechanisms the SASL mechanisms that the server has
 * @param sasl2 whether they may do so as XEP-0388 has it, too
 * @param offers what else there is for it
 */
public record Negotiation(
        StartTls startTls,
        TlsIdentity identity,
        List<Mechanism> mechanisms,
        boolean sasl2,
        List<PreAuthentication> offers) {

    static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";

    /** Whether the stream may still be encrypted. */
    boolean offersTls(boolean secure) {
        return startTls != StartTls.OFF && !secure;
    }

    /** RFC 6120 §5.4.1. */
    Element tlsFeature() {
        Element feature = Element.of(TLS, "starttls");
        return startTls == StartTls.REQUIRED
                ? feature.withChild(Element.of(TLS, "required"))
                : feature;
    }

    /** Whether the stream is encrypted as far as it has to be. */
    boolean allowsAuthentication(boolean secure) {
        return startTls != StartTls.REQUIRED || secure;
    }
}

package verona.internal.server.embedded.stream;

import java.util.ArrayList;
import java.util.List;
import verona.internal.server.embedded.core.Elements;
import verona.stanza.Element;

/** What a stream offers: before authentication and after, RFC 6120 §4.3.2. */
final class StreamFeatures {

    private static final String SESSION = "urn:ietf:params:xml:ns:xmpp-session";
    private static final List<Element> AUTHENTICATED =
            List.of(
                    Element.of(Binding.NAMESPACE, "bind"),
                    Elements.of(SESSION, "session", Element.of(SESSION, "optional")));

    private StreamFeatures() {}

    static String beforeAuthentication(
            Negotiation negotiation, SaslContext sasl, boolean secure, boolean offersTls) {
        List<Element> features = new ArrayList<>();
        if (offersTls) {
            features.add(negotiation.tlsFeature());
        }
        if (negotiation.allowsAuthentication(secure)) {
            features.addAll(Mechanism.features(sasl));
            negotiation.offers().forEach(offer -> features.add(offer.feature()));
        }
        return write(features);
    }

    static String afterAuthentication(List<Element> more) {
        List<Element> features = new ArrayList<>(AUTHENTICATED);
        features.addAll(more);
        return write(features);
    }

    private static String write(List<Element> features) {
        StringBuilder xml = new StringBuilder("<stream:features>");
        features.forEach(feature -> xml.append(feature.toXml()));
        return xml.append("</stream:features>").toString();
    }
}

package verona.internal.server.embedded.stream;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.sasl.Mechanism;
import verona.internal.server.embedded.sasl.SaslContext;
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
            StreamContext context, SaslContext sasl, boolean secure, boolean offersTls) {
        Negotiation negotiation = context.negotiation();
        List<Element> features = new ArrayList<>();
        if (offersTls) {
            features.add(negotiation.tlsFeature());
        }
        if (negotiation.allowsAuthentication(secure)) {
            addSasl(features, context, sasl);
            for (PreAuthentication offer : negotiation.offers()) {
                features.add(offer.feature());
            }
        }
        return write(features);
    }

    private static void addSasl(List<Element> features, StreamContext context, SaslContext sasl) {
        Element mechanisms = Authentication.feature(sasl);
        if (!mechanisms.children().isEmpty()) {
            features.add(mechanisms);
        }
        if (context.negotiation().sasl2()) {
            List<Element> inline = InlineRequests.features(context, sasl);
            addIfAny(features, ExtensibleSasl.feature(sasl, inline));
        }
        addIfAny(features, Mechanism.bindings(sasl));
    }

    private static void addIfAny(List<Element> features, @Nullable Element feature) {
        if (feature != null) {
            features.add(feature);
        }
    }

    /** Without what has been negotiated together with the binding. */
    static String afterBinding(List<Element> more, Element binding) {
        List<String> done = binding.children().stream().map(Element::namespace).toList();
        return write(more.stream().filter(each -> !done.contains(each.namespace())).toList());
    }

    static String afterAuthentication(List<Element> more) {
        List<Element> features = new ArrayList<>(AUTHENTICATED);
        features.addAll(more);
        return write(features);
    }

    private static String write(List<Element> features) {
        StringBuilder xml = new StringBuilder("<stream:features>");
        for (Element feature : features) {
            xml.append(feature.toXml());
        }
        return xml.append("</stream:features>").toString();
    }
}

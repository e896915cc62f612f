package verona.internal.connection;

import java.util.Base64;
import java.util.List;
import verona.stanza.Element;

/** The SASL profile of RFC 6120 §6. */
record StreamSasl(XmlStream stream) implements SaslProfile {

    @Override
    public List<String> offered(Element features) {
        Element offer = features.child(Namespaces.SASL, "mechanisms");
        return offer == null ? List.of() : offer.children().stream().map(Element::text).toList();
    }

    /** RFC 6120 §6.4.2: an initial response of no length is an equals sign. */
    @Override
    public Element begin(String mechanism, byte[] initialResponse) {
        String data = initialResponse.length == 0 ? "=" : encoded(initialResponse);
        return ask(
                Element.of(Namespaces.SASL, "auth")
                        .withAttribute("mechanism", mechanism)
                        .withText(data));
    }

    @Override
    public Element respond(byte[] response) {
        return ask(Element.of(Namespaces.SASL, "response").withText(encoded(response)));
    }

    private static String encoded(byte[] message) {
        return Base64.getEncoder().encodeToString(message);
    }

    private Element ask(Element element) {
        return StreamErrors.refuse(stream.ask(element.toXml()));
    }

    /** RFC 6120 §6.4.2: an equals sign is data of no length. */
    @Override
    public String data(Element answer) {
        String data = answer.text().strip();
        return data.equals("=") ? "" : data;
    }

    @Override
    public boolean is(Element answer, String name) {
        return answer.is(Namespaces.SASL, name);
    }

    @Override
    public String refusal(Element answer) {
        return LoginFailures.ofSasl(answer);
    }
}

package verona.internal.server.embedded.info;

import java.time.Instant;
import verona.server.embedded.options.ExternalService;
import verona.server.embedded.options.ServiceLogin;
import verona.stanza.Element;

/** An external service as XEP-0215 describes it. */
record OfferedService(ExternalService service) {

    /** The namespace of external services. */
    static final String NAMESPACE = "urn:xmpp:extdisco:2";

    /** Whether it is of that type. */
    boolean isOf(String type) {
        return service.type().equals(type);
    }

    /** Whether it takes credentials to get in. */
    boolean isRestricted() {
        return service.login() != ServiceLogin.NONE;
    }

    /** Whether a request names it; a port counts only where the request has one. */
    boolean isNamedBy(Element request) {
        String asked = request.attribute("port");
        return isOf(request.attributes().getOrDefault("type", ""))
                && service.host().equals(request.attribute("host"))
                && (asked == null || asked.equals(Integer.toString(service.port())));
    }

    Element toElement(Instant now) {
        Element element =
                Element.of(NAMESPACE, "service")
                        .withAttribute("type", service.type())
                        .withAttribute("host", service.host())
                        .withAttribute("port", Integer.toString(service.port()))
                        .withAttribute("transport", service.transport())
                        .withAttribute("name", service.name().isEmpty() ? null : service.name())
                        .withAttribute("restricted", isRestricted() ? "1" : null);
        return service.login().addTo(element, now);
    }
}

package verona.server.embedded.info;

import java.time.Duration;
import java.time.Instant;
import verona.stanza.Element;

/**
 * A service outside of XMPP that the server tells of, XEP-0215.
 *
 * <pre>{@code
 * ExternalService.of("turn", "turn.verona.lit", 3478, "udp").withSecret("shared with it")
 * }</pre>
 *
 * @param type what it is, like {@code stun} or {@code turn}
 * @param transport {@code udp} or {@code tcp}
 * @param name what people call it, {@code ""} for nothing
 * @param login how a client gets in
 */
public record ExternalService(
        String type, String host, int port, String transport, String name, ServiceLogin login) {

    /** The namespace of external services. */
    static final String NAMESPACE = "urn:xmpp:extdisco:2";

    /** A service that everybody may use. */
    public static ExternalService of(String type, String host, int port, String transport) {
        return new ExternalService(type, host, port, transport, "", ServiceLogin.NONE);
    }

    /** This service with a name for people. */
    public ExternalService withName(String other) {
        return new ExternalService(type, host, port, transport, other, login);
    }

    /** This service, for those who log in so. */
    public ExternalService withPassword(String username, String password) {
        return with(ServiceLogin.password(username, password));
    }

    /** This service, for a day from each question on: see {@link #withSecret(String, Duration)}. */
    public ExternalService withSecret(String secret) {
        return with(ServiceLogin.secret(secret));
    }

    /**
     * This service, for so long from each question on, which the answer tells: the username is when
     * that ends, in seconds since 1970, the password is made of it with the secret (as TURN's REST
     * API does).
     */
    public ExternalService withSecret(String secret, Duration lifetime) {
        return with(ServiceLogin.secret(secret, lifetime));
    }

    private ExternalService with(ServiceLogin other) {
        return new ExternalService(type, host, port, transport, name, other);
    }

    /** Whether it takes credentials to get in. */
    boolean isRestricted() {
        return login != ServiceLogin.NONE;
    }

    /** Whether a request names it; a port counts only where the request has one. */
    boolean isNamedBy(Element request) {
        String asked = request.attribute("port");
        return type.equals(request.attribute("type"))
                && host.equals(request.attribute("host"))
                && (asked == null || asked.equals(Integer.toString(port)));
    }

    Element toElement(Instant now) {
        Element service =
                Element.of(NAMESPACE, "service")
                        .withAttribute("type", type)
                        .withAttribute("host", host)
                        .withAttribute("port", Integer.toString(port))
                        .withAttribute("transport", transport)
                        .withAttribute("name", name.isEmpty() ? null : name)
                        .withAttribute("restricted", isRestricted() ? "1" : null);
        return login.addTo(service, now);
    }
}

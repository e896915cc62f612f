package verona.vocabulary;

import java.time.Instant;
import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * One service of a {@link ServiceList} (XEP-0215 §3.1).
 *
 * <pre>{@code
 * ExternalServices.service("turn", "turn.example.org").port(3478).transport("udp")
 *         .username(anyValue()).password(anyValue())
 * }</pre>
 */
public final class ExternalService extends ElementPayload<ExternalService> {

    ExternalService(CharSequence type, CharSequence host) {
        this(
                Element.of(ExternalServices.NAMESPACE, "service")
                        .withAttribute("type", type)
                        .withAttribute("host", host));
    }

    private ExternalService(Element service) {
        super(service);
    }

    @Override
    protected ExternalService copy(Element service) {
        return new ExternalService(service);
    }

    /** Sets the port. */
    public ExternalService port(int port) {
        return port(String.valueOf(port));
    }

    /** Sets the port, for {@code anyValue()}. */
    public ExternalService port(CharSequence port) {
        return attribute("port", port);
    }

    /** Sets the transport protocol, {@code udp} or {@code tcp}. */
    public ExternalService transport(CharSequence protocol) {
        return attribute("transport", protocol);
    }

    /** Sets the name for people. */
    public ExternalService name(CharSequence name) {
        return attribute("name", name);
    }

    /** Sets the user name of the credentials. */
    public ExternalService username(CharSequence username) {
        return attribute("username", username);
    }

    /** Sets the password of the credentials. */
    public ExternalService password(CharSequence password) {
        return attribute("password", password);
    }

    /** Says that the service needs credentials. */
    public ExternalService restricted() {
        return attribute("restricted", "true");
    }

    /** Sets when the credentials expire. */
    public ExternalService expires(Instant stamp) {
        return expires(stamp.toString());
    }

    /** Sets when the credentials expire (XEP-0082). */
    public ExternalService expires(CharSequence stamp) {
        return attribute("expires", stamp);
    }
}

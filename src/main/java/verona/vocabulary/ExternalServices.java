package verona.vocabulary;

/**
 * Services outside XMPP, such as STUN and TURN, that a server names (XEP-0215).
 *
 * <pre>{@code
 * romeo.sends(iqGet("turn1").to(server).with(ExternalServices.services("turn")));
 * romeo.receives(iqResult("turn1").with(ExternalServices.services("turn")
 *         .service(ExternalServices.service("turn", "turn.example.org").port(3478))));
 * }</pre>
 */
public final class ExternalServices {

    static final String NAMESPACE = "urn:xmpp:extdisco:2";

    private ExternalServices() {}

    /** Services of all types, or the request for them (XEP-0215 §3.1). */
    public static ServiceList services() {
        return new ServiceList("services");
    }

    /** Services of one type, or the request for them (XEP-0215 §3.2). */
    public static ServiceList services(CharSequence type) {
        return new ServiceList("services").type(type);
    }

    /** Credentials for a service, or the request for them (XEP-0215 §3.3). */
    public static ServiceList credentials(ExternalService service) {
        return new ServiceList("credentials").service(service);
    }

    /** One service (XEP-0215 §3.1): {@code service("turn", "turn.example.org").port(3478)}. */
    public static ExternalService service(CharSequence type, CharSequence host) {
        return new ExternalService(type, host);
    }
}

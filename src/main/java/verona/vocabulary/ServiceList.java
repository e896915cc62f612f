package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;

/**
 * Services of a server: {@code <services xmlns='urn:xmpp:extdisco:2'/>} (XEP-0215 §3), or the
 * credentials for one of them.
 *
 * <pre>{@code
 * ExternalServices.services().service(ExternalServices.service("stun", "stun.example.org"))
 * }</pre>
 */
public final class ServiceList extends ElementPayload<ServiceList> {

    ServiceList(String name) {
        this(Element.of(ExternalServices.NAMESPACE, name));
    }

    private ServiceList(Element list) {
        super(list);
    }

    @Override
    protected ServiceList copy(Element list) {
        return new ServiceList(list);
    }

    ServiceList type(CharSequence type) {
        return attribute("type", type);
    }

    /** Adds a service (XEP-0215 §3.1). */
    public ServiceList service(ExternalService service) {
        return child(service.toElement());
    }
}

package verona.server.embedded.register;

import org.jspecify.annotations.Nullable;
import verona.server.embedded.core.Accounts;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.StanzaError;
import verona.server.embedded.stream.PreAuthentication;
import verona.stanza.Element;

/** Registration of a new account before authentication, XEP-0077 §3.1 and §8. */
public record RegistrationOffer(Accounts accounts) implements PreAuthentication {

    @Override
    public Element feature() {
        return Element.of("http://jabber.org/features/iq-register", "register");
    }

    @Override
    public @Nullable Element answer(Element request) {
        Element query = request.child(Registration.NAMESPACE, "query");
        if (query == null || !request.is(Element.CLIENT, "iq")) {
            return null;
        }
        try {
            return answer(request, query);
        } catch (StanzaError e) {
            return answer(request, "error").withChild(e.toElement());
        }
    }

    private Element answer(Element request, Element query) {
        if ("get".equals(request.attribute("type"))) {
            return answer(request, "result").withChild(Registration.form());
        }
        if (query.child(Registration.NAMESPACE, "remove") != null) {
            throw new StanzaError(Condition.NOT_ALLOWED, "authenticate first");
        }
        Registration registration = Registration.parse(query);
        if (!accounts.create(registration.username(), registration.password())) {
            throw new StanzaError(Condition.CONFLICT, "that username is taken");
        }
        return answer(request, "result");
    }

    private static Element answer(Element request, String type) {
        return Element.of(Element.CLIENT, "iq")
                .withAttribute("type", type)
                .withAttribute("id", request.attribute("id"));
    }
}

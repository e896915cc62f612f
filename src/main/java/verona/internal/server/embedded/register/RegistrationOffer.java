package verona.internal.server.embedded.register;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.parts.Localpart;
import verona.internal.server.embedded.core.Accounts;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/**
 * Registration of a new account before authentication, XEP-0077 §3.1 and §8. Called on the threads
 * of connections.
 */
record RegistrationOffer(Accounts accounts, Tombstones tombstones) {

    static final Element FEATURE = Element.of("http://jabber.org/features/iq-register", "register");

    @Nullable Element answer(Element request) {
        Element query = request.child(Registration.NAMESPACE, "query");
        String type = Elements.attribute(request, "type", "");
        if (query == null || !request.is(Element.CLIENT, "iq")) {
            return null;
        }
        try {
            return switch (type) {
                case "get" -> answer(request, "result").withChild(Registration.form());
                case "set" -> register(request, query);
                default -> null;
            };
        } catch (StanzaError e) {
            return answer(request, "error").withChild(e.toElement());
        }
    }

    private Element register(Element request, Element query) {
        if (Registration.isRemoval(query)) {
            throw new StanzaError(Condition.REGISTRATION_REQUIRED, "authenticate first");
        }
        Registration registration = Registration.parse(query, Condition.NOT_ACCEPTABLE);
        Localpart username = registration.username();
        if (tombstones.has(accounts.jid(username))) {
            throw new StanzaError(Condition.CONFLICT, "that was somebody else's username");
        }
        if (!accounts.create(username, registration.password())) {
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

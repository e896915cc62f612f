package verona.internal.server.embedded.stream;

import java.util.UUID;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** The request for a resource, RFC 6120 §7. */
final class Binding {

    static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-bind";

    private Binding() {}

    static boolean isRequest(Element iq) {
        return iq.is(Element.CLIENT, "iq")
                && "set".equals(iq.attribute("type"))
                && iq.child(NAMESPACE, "bind") != null;
    }

    /**
     * The resource it asks for, the server's own choice where it asks for none.
     *
     * @throws StanzaError if that can be none
     */
    static Resourcepart resource(Element iq) {
        Element bind = iq.child(NAMESPACE, "bind");
        String asked = bind == null ? null : Elements.childText(bind, "resource");
        try {
            return asked == null || asked.isEmpty() ? generated() : Jids.resource(asked);
        } catch (XmppStringprepException e) {
            throw new StanzaError(Condition.BAD_REQUEST, "that can be no resource");
        }
    }

    /** RFC 6120 §7.6: of the server's choice, which nobody can guess. */
    static Resourcepart generated() {
        return Resourcepart.fromOrThrowUnchecked(UUID.randomUUID().toString());
    }

    static Element result(Element iq, CharSequence jid) {
        Element bind =
                Elements.of(NAMESPACE, "bind", Elements.text(NAMESPACE, "jid", jid.toString()));
        return answer(iq, "result", bind);
    }

    static Element refusal(Element iq, StanzaError error) {
        return answer(iq, "error", error.toElement());
    }

    private static Element answer(Element iq, String type, Element payload) {
        return Element.of(Element.CLIENT, "iq")
                .withAttribute("type", type)
                .withAttribute("id", iq.attribute("id"))
                .withChild(payload);
    }
}

package verona.server.embedded.stream;

import java.util.UUID;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Elements;
import verona.server.embedded.core.Jids;
import verona.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** The request for a resource, RFC 6120 §7. */
final class Binding {

    static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-bind";

    private Binding() {}

    static boolean isRequest(Element iq) {
        return iq.is(Element.CLIENT, "iq")
                && "set".equals(iq.attribute("type"))
                && iq.attribute("id") != null
                && iq.child(NAMESPACE, "bind") != null;
    }

    /** The resource it asks for, the server's own choice where it asks for none. */
    static Resourcepart resource(Element iq) throws XmppStringprepException {
        Element bind = iq.child(NAMESPACE, "bind");
        String asked = bind == null ? null : Elements.childText(bind, "resource");
        return Jids.resource(asked == null || asked.isEmpty() ? generated() : asked);
    }

    private static String generated() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    static Element result(Element iq, CharSequence jid) {
        Element bind =
                Elements.of(NAMESPACE, "bind", Elements.text(NAMESPACE, "jid", jid.toString()));
        return answer(iq, "result", bind);
    }

    static Element malformed(Element iq) {
        StanzaError error = new StanzaError(Condition.BAD_REQUEST, "that can be no resource");
        return answer(iq, "error", error.toElement());
    }

    private static Element answer(Element iq, String type, Element payload) {
        return Element.of(Element.CLIENT, "iq")
                .withAttribute("type", type)
                .withAttribute("id", iq.attribute("id"))
                .withChild(payload);
    }
}

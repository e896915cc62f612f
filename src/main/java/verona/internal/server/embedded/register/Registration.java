package verona.internal.server.embedded.register;

import org.jxmpp.jid.parts.Localpart;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** A registration as a client fills it in, XEP-0077 §3.1. */
record Registration(Localpart username, String password) {

    static final String NAMESPACE = "jabber:iq:register";

    static Element form() {
        return Elements.of(
                NAMESPACE,
                "query",
                Elements.text(NAMESPACE, "instructions", "Choose a username and a password."),
                Element.of(NAMESPACE, "username"),
                Element.of(NAMESPACE, "password"));
    }

    static boolean isRemoval(Element query) {
        return query.child(NAMESPACE, "remove") != null;
    }

    /** Reads it; where something is missing, that condition is the answer. */
    static Registration parse(Element query, Condition missing) {
        return new Registration(
                localpart(required(query, "username", missing)),
                required(query, "password", missing));
    }

    private static String required(Element query, String name, Condition missing) {
        String text = Elements.childText(query, name);
        if (text == null || text.isEmpty()) {
            throw new StanzaError(missing, "a " + name + " is needed");
        }
        return text;
    }

    private static Localpart localpart(String name) {
        try {
            return Jids.local(name);
        } catch (XmppStringprepException e) {
            throw new StanzaError(Condition.JID_MALFORMED, "'" + name + "' can be no username");
        }
    }
}

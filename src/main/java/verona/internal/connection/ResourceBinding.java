package verona.internal.connection;

import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.stanza.Element;

/** The request for a resource, RFC 6120 §7, and its answer. */
final class ResourceBinding {

    private ResourceBinding() {}

    /** Asks for a resource; {@code ""} for the server's choice. */
    static Element request(String resource) {
        Element bind = Element.of(Namespaces.BIND, "bind");
        Element asked =
                resource.isEmpty()
                        ? bind
                        : bind.withChild(
                                Element.of(Namespaces.BIND, "resource").withText(resource));
        return Element.of(Element.CLIENT, "iq")
                .withAttribute("type", "set")
                .withAttribute("id", "bind")
                .withChild(asked);
    }

    /**
     * The full JID that the client has now.
     *
     * @throws ConnectionException if the server has refused
     */
    static EntityFullJid jid(Element answer) {
        Element bind = answer.child(Namespaces.BIND, "bind");
        Element jid = bind == null ? null : bind.child(Namespaces.BIND, "jid");
        if (jid == null) {
            throw new ConnectionException(
                    "the server refused: " + LoginFailures.ofBinding(answer), null);
        }
        return jid(jid.text());
    }

    /**
     * The full JID that a server has named. Not a String: jxmpp 1.1, which Smack 4.5 brings, has no
     * such method for it.
     */
    static EntityFullJid jid(CharSequence text) {
        try {
            return JidCreate.entityFullFrom(text);
        } catch (XmppStringprepException e) {
            throw new ConnectionException(
                    "the server bound what is no full JID: '" + text + "'", e);
        }
    }
}

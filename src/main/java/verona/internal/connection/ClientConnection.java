package verona.internal.connection;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.stanza.Element;
import verona.stanza.Xml;

/** A client's connection: a stream, SASL and a resource (RFC 6120 §4, §6 and §7), and no more. */
public final class ClientConnection extends StreamConnection {

    private static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";
    private static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    /** Is told of the resource before anything else that arrives. */
    public interface Binding {

        void bound(EntityFullJid jid, String openingTag, Element features);
    }

    private final Login login;
    private final Binding binding;

    public ClientConnection(
            String host, int port, Login login, Listener listener, Binding binding) {
        super(host, port, listener);
        this.login = login;
        this.binding = binding;
    }

    @Override
    Jid negotiate(SocketStream stream) {
        stream.open(header());
        Element features = StreamErrors.refuse(stream.next());
        if (isTlsRequired(features)) {
            throw new ConnectionException(
                    "the server wants TLS, and this connection has none", null);
        }
        new Sasl(stream, login).authenticate(features);
        String openingTag = stream.open(header());
        Element boundFeatures = StreamErrors.refuse(stream.next());
        EntityFullJid jid = bind(stream);
        binding.bound(jid, openingTag, boundFeatures);
        return jid;
    }

    private String header() {
        return "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='"
                + Element.STREAMS
                + "' version='1.0' to='"
                + Xml.escape(login.jid().getDomain())
                + "'>";
    }

    private static boolean isTlsRequired(Element features) {
        Element starttls = features.child(TLS, "starttls");
        return starttls != null && starttls.child(TLS, "required") != null;
    }

    private EntityFullJid bind(SocketStream stream) {
        String resource =
                login.resource().isEmpty()
                        ? ""
                        : "<resource>" + Xml.escape(login.resource()) + "</resource>";
        Element answer =
                StreamErrors.refuse(
                        stream.ask(
                                "<iq type='set' id='bind'><bind xmlns='"
                                        + BIND
                                        + "'>"
                                        + resource
                                        + "</bind></iq>"));
        Element bind = answer.child(BIND, "bind");
        Element jid = bind == null ? null : bind.child(BIND, "jid");
        if (jid == null) {
            throw new ConnectionException("the server refused: " + condition(answer), null);
        }
        return jid(jid.text());
    }

    private static EntityFullJid jid(String text) {
        try {
            return JidCreate.entityFullFrom(text);
        } catch (XmppStringprepException e) {
            throw new ConnectionException(
                    "the server bound what is no full JID: '" + text + "'", e);
        }
    }

    private static String condition(Element answer) {
        @Nullable Element error = answer.child(Element.CLIENT, "error");
        return error == null
                ? "<" + answer.name() + ">"
                : error.children().stream()
                        .filter(child -> child.namespace().equals(STANZAS))
                        .map(Element::name)
                        .findFirst()
                        .orElse("undefined-condition");
    }
}

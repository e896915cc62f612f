package verona.internal.connection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.connection.Session;
import verona.stanza.Element;
import verona.stanza.Xml;

/**
 * A client's stream while it is negotiated: opened, authenticated, and bound to a resource (RFC
 * 6120 §4, §6 and §7), and no more. For one thread.
 */
public final class ClientStream implements AutoCloseable {

    private static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";
    private static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    private final SocketStream stream;
    private final String domain;
    private final ConnectionOptions options;
    private String openingTag;
    private Element features;
    private String mechanism = "";

    /** On a connection that is open; opens the stream. */
    ClientStream(SocketStream stream, CharSequence domain, ConnectionOptions options) {
        this.stream = stream;
        this.domain = domain.toString();
        this.options = options;
        openingTag = stream.open(header());
        features = StreamErrors.refuse(stream.next());
    }

    /**
     * Connects, and opens the stream.
     *
     * @param timeout how long connecting may take, and then each answer
     * @throws ConnectionException if that fails
     */
    public static ClientStream open(
            ServerAddress server,
            CharSequence domain,
            ConnectionOptions options,
            Duration timeout) {
        SocketStream stream = SocketStream.connect(server, options, timeout);
        try {
            return new ClientStream(stream, domain, options);
        } catch (ConnectionException e) {
            stream.cut();
            throw e;
        }
    }

    private String header() {
        return "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='"
                + Element.STREAMS
                + "' version='1.0' to='"
                + Xml.escape(domain)
                + "'>";
    }

    /** What the server offers on the stream as it is now. */
    public Element features() {
        return features;
    }

    /** The server's opening tag of the stream as it is now. */
    String openingTag() {
        return openingTag;
    }

    /** What has been negotiated, once it has logged in. */
    Session session() {
        return NegotiatedSession.plain(mechanism);
    }

    /** Whether the server offers nothing before TLS (RFC 6120 §5.3.1). */
    public boolean requiresTls() {
        Element starttls = features.child(TLS, "starttls");
        return starttls != null && starttls.child(TLS, "required") != null;
    }

    /** Sends something; the next element that the server sends. */
    public Element ask(String xml) {
        return stream.ask(xml);
    }

    /**
     * Authenticates, opens the stream again, and binds a resource.
     *
     * @throws AuthenticationException if the server refuses the account, or offers no mechanism
     *     that Verona has
     * @throws ConnectionException if anything else fails
     */
    public EntityFullJid logIn(Login login) {
        if (requiresTls()) {
            throw new ConnectionException(
                    "the server wants TLS, and this connection has none", null);
        }
        mechanism = new Sasl(stream, login, options).authenticate(features);
        openingTag = stream.open(header());
        features = StreamErrors.refuse(stream.next());
        return bind(login.resource());
    }

    private EntityFullJid bind(String resource) {
        String asked =
                resource.isEmpty() ? "" : "<resource>" + Xml.escape(resource) + "</resource>";
        Element answer =
                StreamErrors.refuse(
                        stream.ask(
                                "<iq type='set' id='bind'><bind xmlns='"
                                        + BIND
                                        + "'>"
                                        + asked
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

    /** Cuts the connection. */
    @Override
    public void close() {
        stream.cut();
    }
}

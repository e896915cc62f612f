package verona.internal.connection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.connection.Session;
import verona.connection.Transport;
import verona.stanza.Element;
import verona.stanza.Xml;

/**
 * A client's stream while it is negotiated: opened, authenticated, and bound to a resource (RFC
 * 6120 §4, §6 and §7), and no more. For one thread.
 */
public final class ClientStream implements AutoCloseable {

    private static final Element NONE = Element.of(Element.STREAMS, "features");
    private static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";
    private static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";

    private final XmlStream stream;
    private final ServerAddress server;
    private final ConnectionOptions options;
    private String openingTag = "";
    private Element features = NONE;
    private String mechanism = "";

    /** On a connection that is open; opens the stream, and encrypts it if that is wanted. */
    ClientStream(XmlStream stream, ServerAddress server, ConnectionOptions options) {
        this.stream = stream;
        this.server = server;
        this.options = options;
        open();
        if (wantsStartTls()) {
            startTls();
        }
    }

    private void open() {
        openingTag = stream.open(header());
        features = StreamErrors.refuse(stream.next());
    }

    /** RFC 7395 §3.9: over WebSocket there is none. */
    private boolean wantsStartTls() {
        return server.webSocket() == null && wantsStartTlsOverTcp();
    }

    private boolean wantsStartTlsOverTcp() {
        return switch (options.tls()) {
            case IF_OFFERED -> offersTls();
            case REQUIRED -> true;
            case IF_REQUIRED -> requiresTls();
            default -> false;
        };
    }

    /** RFC 6120 §5.4. */
    private void startTls() {
        if (!offersTls()) {
            throw new ConnectionException(
                    "the server at "
                            + server
                            + " offers no STARTTLS: connect with tls = IF_OFFERED, or have the"
                            + " server offer it",
                    null);
        }
        Element answer = StreamErrors.refuse(stream.ask("<starttls xmlns='" + TLS + "'/>"));
        if (!answer.is(TLS, "proceed")) {
            throw new ConnectionException(
                    "the server at "
                            + server
                            + " answered the request for STARTTLS with <"
                            + answer.name()
                            + "/>",
                    null);
        }
        stream.startTls(options.certificate());
        open();
    }

    /**
     * Connects, opens the stream, and encrypts it if that is wanted.
     *
     * @param timeout how long connecting may take, and then each answer
     * @throws ConnectionException if that fails
     */
    public static ClientStream open(
            ServerAddress server, ConnectionOptions options, Duration timeout) {
        XmlStream stream = XmlStream.connect(server, options, timeout);
        try {
            return new ClientStream(stream, server, options);
        } catch (ConnectionException e) {
            stream.cut();
            throw e;
        }
    }

    /** The client's opening tag. */
    String header() {
        return "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='"
                + Element.STREAMS
                + "' version='1.0' to='"
                + Xml.escape(server.domain())
                + "'>";
    }

    /** What the server offers on the stream as it is now. */
    Element features() {
        return features;
    }

    /** The server's opening tag of the stream as it is now. */
    String openingTag() {
        return openingTag;
    }

    /** What has been negotiated, once it has logged in. */
    Session session() {
        return NegotiatedSession.of(
                server.webSocket() == null ? Transport.TCP : Transport.WEBSOCKET,
                mechanism,
                stream.tlsSession());
    }

    private boolean offersTls() {
        return features.child(TLS, "starttls") != null;
    }

    /**
     * Whether the server lets nobody log in before TLS: it says so (RFC 6120 §5.3.1), or offers no
     * SASL yet.
     */
    public boolean requiresTls() {
        Element starttls = features.child(TLS, "starttls");
        return starttls != null
                && (starttls.child(TLS, "required") != null
                        || features.child(Sasl.NAMESPACE, "mechanisms") == null);
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
        authenticate(login);
        return bind(login.resource());
    }

    /** The same without the resource. */
    void authenticate(Login login) {
        if (requiresTls()) {
            throw new ConnectionException(
                    "the server at "
                            + server
                            + " lets clients log in only after STARTTLS: connect with tls ="
                            + " IF_REQUIRED",
                    null);
        }
        mechanism = new Sasl(stream, login, options).authenticate(features);
        open();
    }

    /**
     * Enables stream management, XEP-0198 §3.
     *
     * @return how many elements came before the server enabled it, which are not counted
     */
    int enable(StreamManager manager) {
        requireManagement();
        stream.send("<enable xmlns='" + TopLevel.MANAGEMENT + "' resume='true'/>");
        XmlStream.Found found = stream.first(ClientStream::isManagement);
        if (!found.element().name().equals("enabled")) {
            throw refused("enable stream management", found.element());
        }
        manager.enabled(found.element());
        return found.before();
    }

    private void requireManagement() {
        if (features.child(TopLevel.MANAGEMENT, "sm") == null) {
            throw new ConnectionException(
                    "the server does not offer stream management (XEP-0198):"
                            + " say streamManagement = DISABLED",
                    null);
        }
    }

    /** Resumes a session, XEP-0198 §5. */
    void resume(StreamManager manager) {
        stream.send(manager.resume());
        Element answer = stream.first(ClientStream::isManagement).element();
        if (!answer.name().equals("resumed")) {
            manager.forget();
            throw refused("resume the session", answer);
        }
        if (!manager.resumed(answer, stream::send)) {
            throw new ConnectionException(
                    "the server claims to have handled more stanzas than were sent: "
                            + answer.toXml(),
                    null);
        }
    }

    private static boolean isManagement(Element element) {
        return element.namespace().equals(TopLevel.MANAGEMENT);
    }

    private static ConnectionException refused(String what, Element failed) {
        String condition = StreamErrors.stanzaCondition(failed).orElse("no reason given");
        String handled = failed.attribute("h");
        return new ConnectionException(
                "the server did not "
                        + what
                        + ": "
                        + condition
                        + (handled == null ? "" : ", after " + handled + " stanzas"),
                null);
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
                : StreamErrors.stanzaCondition(error).orElse("undefined-condition");
    }

    /** Cuts the connection. */
    @Override
    public void close() {
        stream.cut();
    }
}

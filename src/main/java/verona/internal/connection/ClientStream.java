package verona.internal.connection;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityFullJid;
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

    private final XmlStream stream;
    private final ServerAddress server;
    private final ConnectionOptions options;
    private final @Nullable CharSequence client;
    private String openingTag = "";
    private Element features = NONE;
    private String mechanism = "";
    private @Nullable Sasl2Login sasl2;
    private boolean boundInline;
    private int uncounted;

    /**
     * On a connection that is open; opens the stream, and encrypts it if that is wanted.
     *
     * @param client the bare JID of who logs in, null if nobody does
     */
    ClientStream(
            XmlStream stream,
            ServerAddress server,
            ConnectionOptions options,
            @Nullable CharSequence client) {
        this.stream = stream;
        this.server = server;
        this.options = options;
        this.client = client;
        open();
        if (wantsStartTls()) {
            startTls();
        }
    }

    private void open() {
        openingTag = stream.open(header());
        features = StreamErrors.refuse(stream.next());
    }

    /** RFC 7395 §3.9: over WebSocket there is none. Without a socket there is none either. */
    private boolean wantsStartTls() {
        return server.webSocket() == null && wantsStartTlsOverTcp();
    }

    private boolean wantsStartTlsOverTcp() {
        return switch (options.tls()) {
            case IF_OFFERED -> server.local() == null && StartTls.isOffered(features);
            case REQUIRED -> true;
            case IF_REQUIRED -> requiresTls();
            default -> false;
        };
    }

    private void startTls() {
        StartTls.negotiate(stream, server, features, options.certificate());
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
            return new ClientStream(stream, server, options, null);
        } catch (ConnectionException e) {
            stream.cut();
            throw e;
        }
    }

    /** The client's opening tag. */
    String header() {
        return header(server, from());
    }

    /** An opening tag to a server, with more attributes. */
    static String header(ServerAddress server, String more) {
        return "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='"
                + Element.STREAMS
                + "' version='1.0' to='"
                + Xml.escape(server.domain())
                + "'"
                + more
                + ">";
    }

    /**
     * XEP-0484 §4.1; but RFC 6120 §4.7.1: nobody tells who it is before the stream is encrypted.
     */
    private String from() {
        return client == null || !options.usesSasl2() || stream.tlsSession() == null
                ? ""
                : " from='" + Xml.escape(client.toString()) + "'";
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
                sasl2,
                boundInline,
                stream.tlsSession());
    }

    /** Takes the features that follow SASL2, XEP-0388 §2.6.1. */
    void readFeatures() {
        features = stream.first(element -> element.is(Element.STREAMS, "features")).element();
    }

    /** The client has authenticated by SASL2. */
    void authenticated(String name, Sasl2Login login) {
        mechanism = name;
        sasl2 = login;
    }

    /** The client has bound its resource by Bind 2. */
    void boundInline() {
        boundInline = true;
    }

    /**
     * Whether the server lets nobody log in before TLS: it says so (RFC 6120 §5.3.1), or offers no
     * SASL yet. Over WebSocket only the latter can be (RFC 7395 §3.9).
     */
    public boolean requiresTls() {
        return server.webSocket() == null
                ? StartTls.isRequired(features)
                : stream.tlsSession() == null && !StartTls.letLogIn(features);
    }

    /** Sends something; the next element that the server sends. */
    public Element ask(String xml) {
        return stream.ask(xml);
    }

    /**
     * Sends an IQ; its answer, before which other stanzas may arrive.
     *
     * @throws ConnectionException if it does not come in time, or a stream error comes
     */
    public Element answer(Element iq) {
        stream.send(iq.toXml());
        String id = iq.attribute("id");
        return stream.first(
                        each ->
                                each.name().equals("iq")
                                        && Objects.equals(id, each.attribute("id")))
                .element();
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
        requireNoTls();
        mechanism =
                new Sasl(new StreamSasl(stream), login, options, stream.tlsSession())
                        .authenticate(features);
        open();
    }

    /** Fails if the server lets nobody log in on the stream as it is now. */
    void requireNoTls() {
        if (requiresTls()) {
            throw new ConnectionException(
                    "the server at "
                            + server
                            + " lets clients log in only after STARTTLS: connect with tls ="
                            + " IF_REQUIRED",
                    null);
        }
    }

    /** Enables stream management, XEP-0198 §3. */
    void enable(StreamManager manager) {
        requireManagement();
        stream.send(StreamManager.enable().toXml());
        XmlStream.Found found = stream.first(ClientStream::isManagement);
        enabled(manager, found.element());
        uncounted = found.before();
    }

    /** The server has answered the request for stream management. */
    static void enabled(StreamManager manager, Element answer) {
        if (!answer.name().equals("enabled")) {
            throw refused("enable stream management", answer);
        }
        manager.enabled(answer);
    }

    /** How many elements came before the server enabled stream management: they don't count. */
    int uncounted() {
        return uncounted;
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
        stream.send(manager.resume().toXml());
        resumed(manager, stream.first(ClientStream::isManagement).element());
    }

    /** The server has answered the request to resume a session. */
    void resumed(StreamManager manager, Element answer) {
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

    /** Binds a resource; {@code ""} for the server's choice. */
    EntityFullJid bind(String resource) {
        Element request = ResourceBinding.request(resource);
        return ResourceBinding.jid(StreamErrors.refuse(stream.ask(request.toXml())));
    }

    /** Cuts the connection. */
    @Override
    public void close() {
        stream.cut();
    }
}

package verona.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import javax.net.ssl.SSLContext;
import verona.server.XmppServer;
import verona.stanza.Element;

/** A client of sockets and strings, which does nothing that a test does not say. */
public class RawClient extends RawConnection {

    static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

    private final String domain;
    private String jid = "";
    private Element features = Element.of(Element.STREAMS, "features");

    RawClient(String host, int port, String domain) throws IOException {
        super(host, port);
        this.domain = domain;
    }

    private RawClient(Socket socket, String domain) throws IOException {
        super(socket);
        this.domain = domain;
    }

    /** A connection without a socket on which nothing has been said. */
    static RawClient local(XmppServer server) {
        try {
            return new RawClient(LocalSocket.to(server), server.domain());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Encrypts the connection, and opens the stream anew. */
    void startTls(SSLContext context) {
        send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        require("proceed");
        try {
            encrypt(context, domain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        openStream();
    }

    /** A connection on which nothing has been said. */
    static RawClient connect(XmppServer server) {
        try {
            return new RawClient(server.host(), server.port(), server.domain());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection with an open stream, its features read. */
    static RawClient open(XmppServer server) {
        RawClient client = connect(server);
        client.openStream();
        return client;
    }

    /** A bound client with that resource; its password is {@code password}. */
    public static RawClient login(XmppServer server, String localpart, String resource) {
        RawClient client = authenticated(server, localpart);
        client.bind(resource);
        return client;
    }

    /** A client that is there: bound, and with initial presence. */
    static RawClient available(XmppServer server, String localpart, String resource) {
        RawClient client = login(server, localpart, resource);
        client.send("<presence/>");
        client.sync();
        client.forget();
        return client;
    }

    static RawClient authenticated(XmppServer server, String localpart) {
        RawClient client = open(server);
        client.plain(localpart, "password");
        client.require("success");
        client.openStream();
        return client;
    }

    public String jid() {
        return jid;
    }

    void openStream() {
        openStream("");
    }

    /** Opens the stream with more attributes than it needs. */
    void openStream(String attributes) {
        restart();
        send(
                "<?xml version='1.0'?><stream:stream to='"
                        + domain
                        + "'"
                        + attributes
                        + " version='1.0' xmlns='jabber:client' xmlns:stream='"
                        + Element.STREAMS
                        + "'>");
        features = require("features");
    }

    /** What the stream offered when it was opened last. */
    Element features() {
        return features;
    }

    public void plain(String localpart, String password) {
        auth("PLAIN", "\0" + localpart + "\0" + password);
    }

    void auth(String mechanism, String message) {
        send(
                "<auth xmlns='"
                        + SASL
                        + "' mechanism='"
                        + mechanism
                        + "'>"
                        + base64(message)
                        + "</auth>");
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    void bind(String resource) {
        send(
                "<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>"
                        + resource
                        + "</resource></bind></iq>");
        jid = require("iq").children().get(0).children().get(0).text();
    }

    public RawClient send(String xml) {
        sendBytes(xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Sends an IQ request, which gets an id, and gives its answer; what comes before stays. */
    public Element ask(String type, String to, String payload) {
        String id = "ask-" + System.nanoTime();
        String address = to.isEmpty() ? "" : " to='" + to + "'";
        send(
                "<iq type='"
                        + type
                        + "' id='"
                        + id
                        + "'"
                        + address
                        + from()
                        + ">"
                        + payload
                        + "</iq>");
        Deque<Element> before = new ArrayDeque<>();
        Element next = next();
        while (!id.equals(next.attribute("id"))) {
            before.add(next);
            next = next();
        }
        before.addAll(arrived);
        arrived.clear();
        arrived.addAll(before);
        return next;
    }

    /** The attribute of its requests, {@code ""} for none. */
    String from() {
        return "";
    }

    /** Returns when the server has handled all that this client has sent. */
    public RawClient sync() {
        ask("get", domain, "<ping xmlns='urn:xmpp:ping'/>");
        return this;
    }

    /** Whether nothing has arrived once the server has handled all so far. */
    boolean hasNothing() {
        sync();
        return arrived.isEmpty();
    }

    /** Forgets what has arrived. */
    RawClient forget() {
        arrived.clear();
        return this;
    }

    /** Ends the stream and waits for the server's end of it. */
    public void leave() {
        send("</stream:stream>");
        requireEnd();
        close();
    }
}

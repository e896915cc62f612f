package verona.server.embedded;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import verona.internal.xml.StreamSplitter;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.Xml;

/** A client of sockets and strings, which does nothing that a test does not say. */
public class RawClient implements AutoCloseable, StreamSplitter.Listener {

    static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

    private static final int TIMEOUT_MILLIS = 10_000;

    private Socket socket;
    private Reader reader;
    private OutputStream output;
    private final char[] buffer = new char[8192];
    private final Deque<Element> unread = new ArrayDeque<>();
    private final String domain;
    private StreamSplitter splitter = new StreamSplitter(this, Integer.MAX_VALUE, 1000);
    private boolean streamClosed;
    private String header = "";
    private String jid = "";
    private Element features = Element.of(Element.STREAMS, "features");

    RawClient(String host, int port, String domain) throws IOException {
        socket = new Socket(host, port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        reader = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
        output = socket.getOutputStream();
        this.domain = domain;
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

    /** The handshake, in which the server has to be who that name says. */
    void encrypt(SSLContext context, String name) throws IOException {
        SSLSocket secure =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(socket, name, socket.getPort(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        socket = secure;
        reader = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
        output = socket.getOutputStream();
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
        splitter = new StreamSplitter(this, Integer.MAX_VALUE, 1000);
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

    void sendBytes(byte[] bytes) {
        try {
            output.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next element that arrives. */
    public Element next() {
        while (unread.isEmpty()) {
            if (!read()) {
                throw new AssertionError("the connection has ended");
            }
        }
        return unread.remove();
    }

    /** The next element, which has that name. */
    public Element require(String name) {
        Element next = next();
        if (!next.name().equals(name)) {
            throw new AssertionError("<" + name + "> is expected, not " + next.toXml());
        }
        return next;
    }

    /** The first element that is like that; those before it are forgotten. */
    Element first(Predicate<Element> like) {
        Element next = next();
        while (!like.test(next)) {
            next = next();
        }
        return next;
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
        before.addAll(unread);
        unread.clear();
        unread.addAll(before);
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
        return unread.isEmpty();
    }

    /** What has arrived. */
    List<Element> unread() {
        return List.copyOf(unread);
    }

    /** Forgets what has arrived. */
    RawClient forget() {
        unread.clear();
        return this;
    }

    /** The stream error's condition, with which stream and connection end. */
    public String streamError() {
        Element error = first(element -> element.is(Element.STREAMS, "error"));
        requireEnd();
        return error.children().get(0).name();
    }

    /** Reads the end of the stream, and that of the connection. */
    void requireEnd() {
        boolean more = true;
        while (more) {
            more = read();
        }
        if (!streamClosed) {
            throw new AssertionError("the connection ended before the stream did");
        }
    }

    /** Reads until the connection's end, whatever comes before. */
    void requireCut() {
        try {
            int count = 0;
            while (count >= 0) {
                count = reader.read(buffer);
            }
        } catch (SocketException e) {
            // A reset: the server had no use for what else was sent.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean read() {
        try {
            int count = reader.read(buffer);
            if (count > 0) {
                splitter.write(buffer, 0, count);
            }
            return count >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void opened(String tag) {
        header = tag;
    }

    /** The server's last opening tag. */
    String header() {
        return header;
    }

    @Override
    public void element(String xml) {
        unread.add(Xml.read(xml));
    }

    @Override
    public void closed() {
        streamClosed = true;
    }

    /** Ends the stream and waits for the server's end of it. */
    public void leave() {
        send("</stream:stream>");
        requireEnd();
        close();
    }

    /** Cuts the connection. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

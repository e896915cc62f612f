package verona;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.net.ssl.SSLSocket;
import verona.internal.proxy.WebSocketPeer;

/** A program that speaks XML over a socket, as a test has it say. */
public final class RawProgram implements AutoCloseable {

    private static final String END = "</stream:stream>";

    private final XmppProgram identity;
    private final RawConnection connection;
    private final StringBuilder text = new StringBuilder();
    private int position;

    private RawProgram(XmppProgram identity, RawConnection connection) {
        this.identity = identity;
        this.connection = connection;
    }

    /** One that has connected, as the run's clients do: over TCP, or else over WebSocket. */
    public static RawProgram connect(XmppProgram identity) throws IOException {
        boolean component = identity.jid().getLocalpartOrNull() == null;
        if (component || !"websocket".equals(System.getProperty("verona.transport"))) {
            return connectTcp(identity);
        }
        boolean secure = "required".equals(System.getProperty("verona.tls"));
        return connectWebSocket(
                identity, secure ? identity.secureWebSocketUrl() : identity.webSocketUrl());
    }

    /** One that has connected over TCP. */
    public static RawProgram connectTcp(XmppProgram identity) throws IOException {
        Socket socket = new Socket(identity.host(), identity.port());
        return new RawProgram(identity, RawConnection.over(socket));
    }

    /** One that has connected over WebSocket, with TLS if the URL says so. */
    public static RawProgram connectWebSocket(XmppProgram identity, URI url) throws IOException {
        WebSocketPeer peer = WebSocketPeer.open(url, identity.sslContext());
        return new RawProgram(identity, RawConnection.over(peer));
    }

    /** The same with TLS from the first byte. */
    public static RawProgram connectDirectTls(XmppProgram identity) throws IOException {
        SSLSocket socket =
                (SSLSocket)
                        identity.sslContext()
                                .getSocketFactory()
                                .createSocket(identity.host(), identity.directTlsPort());
        socket.startHandshake();
        return new RawProgram(identity, RawConnection.over(socket));
    }

    /** The same with STARTTLS (RFC 6120 §5). */
    public static RawProgram connectStartTls(XmppProgram identity) throws IOException {
        Socket tcp = new Socket(identity.host(), identity.port());
        RawProgram plain = new RawProgram(identity, RawConnection.over(tcp)).open();
        plain.say("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>").await("<proceed");
        plain.await(">");
        SSLSocket socket =
                (SSLSocket)
                        identity.sslContext()
                                .getSocketFactory()
                                .createSocket(tcp, identity.host(), identity.port(), true);
        socket.startHandshake();
        return new RawProgram(identity, RawConnection.over(socket));
    }

    /** A client that is logged in. */
    public static RawProgram logIn(XmppProgram identity) throws IOException {
        return connect(identity).authenticate(identity.password()).bind();
    }

    /** A component that is logged in. */
    public static RawProgram logInAsComponent(XmppProgram identity) throws IOException {
        return connect(identity).shakeHands(identity.password());
    }

    /** Logs in as a component (XEP-0114 §3). */
    private RawProgram shakeHands(String secret) throws IOException {
        return offerHandshake(secret).await("<handshake");
    }

    /** Says that secret, and does not wait for what the server makes of it. */
    public RawProgram offerHandshake(String secret) throws IOException {
        String header =
                say("<stream:stream to='"
                                + identity.jid()
                                + "' xmlns='jabber:component:accept'"
                                + " xmlns:stream='http://etherx.jabber.org/streams'>")
                        .awaitOpeningTag();
        String id = header.replaceFirst("(?s).*\\bid=['\"]([^'\"]*).*", "$1");
        return say("<handshake>" + sha1(id + secret) + "</handshake>");
    }

    private String awaitOpeningTag() throws IOException {
        await("<stream:stream");
        int from = position;
        await(">");
        return text.substring(from, position);
    }

    private static String sha1(String value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Authenticates, and opens the stream that follows. */
    public RawProgram authenticate(String password) throws IOException {
        return offer(password).await("<success").open();
    }

    /** Says that password, and does not wait for what the server makes of it. */
    public RawProgram offer(String password) throws IOException {
        return open().offerAgain(password);
    }

    /** The same on a stream that is open. */
    public RawProgram offerAgain(String password) throws IOException {
        return say(
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                        + proof(identity, password)
                        + "</auth>");
    }

    /** Logs in with a session that has stream management, in one exchange (XEP-0388, XEP-0386). */
    public static RawProgram logInWithStreamManagement(XmppProgram identity) throws IOException {
        return connect(identity)
                .open()
                .say(
                        "<authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'><initial-response>"
                                + proof(identity, identity.password())
                                + "</initial-response><bind xmlns='urn:xmpp:bind:0'>"
                                + "<enable xmlns='urn:xmpp:sm:3'/></bind></authenticate>")
                .await("<enabled")
                .await("</success>")
                .await("</stream:features>");
    }

    private static String proof(XmppProgram identity, String password) {
        String proof = "\0" + identity.jid().getLocalpartOrNull() + "\0" + password;
        return Base64.getEncoder().encodeToString(proof.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens a stream, and waits for what the server offers. */
    public RawProgram open() throws IOException {
        return say("<stream:stream to='"
                        + identity.jid().getDomain()
                        + "' version='1.0' xmlns='jabber:client'"
                        + " xmlns:stream='http://etherx.jabber.org/streams'>")
                .await("</stream:features>");
    }

    /** Binds a resource of the server's choice. */
    public RawProgram bind() throws IOException {
        return say("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>")
                .await("</iq>");
    }

    /** Says that, whatever it is. */
    public RawProgram say(String xml) throws IOException {
        connection.say(xml);
        return this;
    }

    /** Waits until that text has come, behind the texts that were waited for before. */
    public RawProgram await(String wanted) throws IOException {
        int found = text.indexOf(wanted, position);
        while (found < 0) {
            String more = connection.read();
            if (more == null) {
                throw new EOFException("no " + wanted + " in " + text.substring(position));
            }
            text.append(more);
            found = text.indexOf(wanted, position);
        }
        position = found + wanted.length();
        return this;
    }

    /** Waits until the other end has closed the connection. */
    public void awaitEnd() throws IOException {
        for (String more = connection.read(); more != null; more = connection.read()) {
            text.append(more);
        }
    }

    /** All that has come. */
    public String text() {
        return text.toString();
    }

    /** Closes the stream in order, and then the connection. */
    public void logOut() throws IOException {
        say(END).await(END);
        close();
    }

    /** Closes the connection without closing the stream. */
    @Override
    public void close() throws IOException {
        connection.close();
    }
}

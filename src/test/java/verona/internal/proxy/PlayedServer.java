package verona.internal.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import verona.server.XmppServer;

/**
 * A server that a test plays: it accepts connections, and says nothing by itself. The proxy's first
 * connection, by which it asks whether TLS is required, is answered here.
 */
final class PlayedServer implements XmppServer {

    static final String FEATURES =
            "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
                    + "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                    + "<mechanism>PLAIN</mechanism></mechanisms></stream:features>";

    static final String HEADER =
            "<?xml version='1.0'?><stream:stream xmlns='jabber:client' id='1' from='localhost'"
                    + " xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";

    private final ServerSocket listening =
            new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Peer> accepted = new ArrayList<>();
    private boolean asked;
    private boolean askedOverWebSocket;
    private boolean takesComponents = true;

    PlayedServer() throws IOException {}

    /** The next connection of a program. */
    Peer accept() throws IOException {
        if (!asked) {
            asked = true;
            try (Peer question = new Peer(listening.accept())) {
                question.readUntil(">");
                question.readUntil(">");
                question.say(HEADER + FEATURES);
                question.readToTheEnd();
            }
        }
        return acceptNext();
    }

    /** The same over WebSocket. */
    WebSocketPeer acceptWebSocket() throws IOException {
        if (!askedOverWebSocket) {
            askedOverWebSocket = true;
            try (WebSocketPeer question = WebSocketPeer.grant(new Peer(listening.accept()))) {
                question.next();
                question.say(WebSocketConversation.OPENED);
                question.say(WebSocketConversation.FEATURES);
                question.peer.readToTheEnd();
            }
        }
        return WebSocketPeer.grant(acceptNext());
    }

    /** The next connection, whatever it is for. */
    Peer acceptNext() throws IOException {
        Peer peer = new Peer(listening.accept());
        accepted.add(peer);
        return peer;
    }

    /** As most servers that Verona has not started. */
    void takesNoComponents() {
        takesComponents = false;
    }

    @Override
    public String description() {
        return "played server at " + host() + ":" + port();
    }

    @Override
    public String host() {
        return listening.getInetAddress().getHostAddress();
    }

    @Override
    public int port() {
        return listening.getLocalPort();
    }

    @Override
    public int componentPort() {
        return takesComponents ? port() : XmppServer.super.componentPort();
    }

    @Override
    public URI webSocketUrl() {
        return URI.create("ws://" + host() + ":" + port() + "/ws");
    }

    @Override
    public String domain() {
        return "localhost";
    }

    @Override
    public void createAccount(String localpart, String password) {}

    @Override
    public void deleteAccount(String localpart) {}

    @Override
    public void close() {
        try {
            listening.close();
            for (Peer peer : accepted) {
                peer.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

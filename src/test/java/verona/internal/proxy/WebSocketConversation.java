package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** A program and a server that a test plays, with a proxy between them, over WebSocket. */
final class WebSocketConversation implements AutoCloseable {

    static final String OPEN =
            "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='localhost' version='1.0' />";
    static final String OPENED =
            "<open xmlns=\"urn:ietf:params:xml:ns:xmpp-framing\" id='1' from='localhost'"
                    + " version='1.0'/>";
    static final String FEATURES =
            "<stream:features xmlns:stream='http://etherx.jabber.org/streams'><mechanisms"
                    + " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism>"
                    + "</mechanisms></stream:features>";
    private static final String NO_FEATURES =
            "<stream:features xmlns:stream='http://etherx.jabber.org/streams'/>";
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";

    final WebSocketPeer program;
    final WebSocketPeer server;

    private WebSocketConversation(WebSocketPeer program, WebSocketPeer server) {
        this.program = program;
        this.server = server;
    }

    /** Connects; nothing has been said. */
    static WebSocketConversation open(Proxy proxy, PlayedServer played, boolean secure)
            throws IOException {
        WebSocketPeer program = WebSocketPeer.ask(proxy, secure);
        WebSocketPeer server = played.acceptWebSocket();
        return new WebSocketConversation(program.awaitGrant(), server);
    }

    /** The message arrives as it was said. */
    static void passes(String message, WebSocketPeer from, WebSocketPeer to) throws IOException {
        from.say(message);
        assertThat(to.next()).hasToString(message);
    }

    /** As Romeo in the garden. */
    void logIn() throws IOException {
        passes(OPEN, program, server);
        passes(OPENED, server, program);
        passes(FEATURES, server, program);
        passes("<auth xmlns='" + SASL + "' mechanism='PLAIN'>AGEAYg==</auth>", program, server);
        passes("<success xmlns='" + SASL + "'/>", server, program);
        passes(OPEN, program, server);
        passes(OPENED, server, program);
        passes(NO_FEATURES, server, program);
        passes(declared(Conversation.BINDING), program, server);
        passes(declared(Conversation.BOUND), server, program);
    }

    /** RFC 7395 §3.3.3. */
    private static String declared(String iq) {
        return iq.replaceFirst("<iq ", "<iq xmlns='jabber:client' ");
    }

    @Override
    public void close() throws IOException {
        program.close();
        server.close();
    }
}

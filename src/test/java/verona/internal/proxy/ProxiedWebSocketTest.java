package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.proxy.WebSocketConversation.passes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.BesideOthers;
import verona.internal.websocket.Frames;

/** What goes through a proxy over WebSocket, RFC 7395. */
@BesideOthers
class ProxiedWebSocketTest extends ProxiedWebSocketTests {

    private static final String CLOSE = "<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>";
    private static final String PRESENCE = "<presence xmlns='jabber:client'/>";
    private static final String MESSAGE = "<message xmlns='jabber:client'/>";

    @Test
    void reportsALoginAndWhatIsSaidAfterIt() throws Exception {
        logIn();
        passes(PRESENCE, program, server);
        passes(MESSAGE, server, program);
        assertThat(reports.lines())
                .containsExactly(
                        "logged in romeo@localhost/garden by PLAIN over WebSocket without TLS",
                        "sent " + PRESENCE,
                        "received " + MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message xmlns='jabber:client'><body>O Roméo, \uD83C\uDFAD &lt;&#10;</body>"
                        + "</message>",
                "<message\n  xmlns = \"jabber:client\"\t><body/></message >",
                "<a:b xmlns:a='urn:example'><![CDATA[<message>]]></a:b>",
                "<presence/>",
            })
    void keepsEachByteOfAnElement(String text) throws Exception {
        logIn();
        passes(text, program, server);
        passes(text, server, program);
        assertThat(reports.lines("sent")).containsExactly("sent " + text);
        assertThat(reports.lines("received")).containsExactly("received " + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "text",
                "<message><body></message>",
                "<message",
                "<message/><message/>",
                "<message/>text",
                "<!-- comment -->",
                "<undeclared:message/>",
                "<message a='1' a='2'/>",
                "<message>&entity;</message>",
                "<?xml version='1.0' encoding='UTF-16'?><message/>",
                "<stream:stream>",
                "</stream:stream>",
                "<other xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>",
                "\u0000",
            })
    void passesOnWhatIsNoElement(String text) throws Exception {
        logIn();
        passes(text, program, server);
        passes(text, server, program);
        passes(PRESENCE, program, server);
        assertThat(reports.lines("sent")).containsExactly("sent " + PRESENCE);
        assertThat(reports.lines("received")).isEmpty();
    }

    @Test
    void passesOnWhatNestsDeep() throws Exception {
        logIn();
        passes("<a>".repeat(2_000) + "</a>".repeat(2_000), program, server);
        assertThat(reports.lines("sent")).isEmpty();
    }

    @Test
    void passesOnWhatIsNotInUtf8() throws Exception {
        logIn();
        byte[] text = "<message>é</message>".getBytes(StandardCharsets.ISO_8859_1);
        program.frame(Frames.TEXT, text);
        assertThat(server.next().payload()).isEqualTo(text);
        assertThat(reports.lines("sent")).isEmpty();
    }

    @Test
    void putsFragmentsTogetherAndPassesOnWhatComesBetween() throws Exception {
        logIn();
        program.peer.say(program.bytes(Frames.TEXT, false, "<message>".getBytes()));
        program.frame(Frames.PING, "between");
        program.peer.say(program.bytes(Frames.CONTINUATION, false, new byte[0]));
        program.peer.say(program.bytes(Frames.CONTINUATION, true, "</message>".getBytes()));
        assertThat(server.next()).hasToString("PING between");
        assertThat(server.next()).hasToString("<message></message>");
        assertThat(reports.lines("sent")).containsExactly("sent <message></message>");
    }

    @Test
    void passesOnPingsAndPongs() throws Exception {
        program.frame(Frames.PING, "a");
        assertThat(server.next()).hasToString("PING a");
        server.frame(Frames.PONG, "a");
        assertThat(program.next()).hasToString("PONG a");
        server.frame(Frames.PING, "");
        assertThat(program.next()).hasToString("PING ");
        program.frame(Frames.PONG, "nobody has asked");
        assertThat(server.next()).hasToString("PONG nobody has asked");
    }

    @Test
    void insertsMessagesThatDeclareTheirNamespace() throws Exception {
        ProxiedStream stream = logIn();
        stream.insert("<iq type='get' id='1'/><r xmlns='urn:xmpp:sm:3'/>");
        assertThat(server.next()).hasToString("<iq xmlns='jabber:client' type='get' id='1'/>");
        assertThat(server.next()).hasToString("<r xmlns='urn:xmpp:sm:3'/>");
    }

    @Test
    void insertsNothingIntoAMessageThatIsNotWhole() throws Exception {
        ProxiedStream stream = logIn();
        program.peer.say(program.bytes(Frames.TEXT, false, "<message>".getBytes()));
        stream.insert("<r xmlns='urn:xmpp:sm:3'/>");
        assertThat(server.next()).hasToString("<r xmlns='urn:xmpp:sm:3'/>");
        program.peer.say(program.bytes(Frames.CONTINUATION, true, "</message>".getBytes()));
        assertThat(server.next()).hasToString("<message></message>");
    }

    @Test
    void withholdsWhatItsListenerDoesNotWant() throws Exception {
        logIn();
        reports.withhold(element -> element.name().equals("iq"));
        server.say("<iq xmlns='jabber:client' type='result' id='1'/>");
        server.say(MESSAGE);
        assertThat(program.next()).hasToString(MESSAGE);
        assertThat(reports.lines("received")).hasSize(2);
    }

    /** RFC 7395 §3.9: there is no STARTTLS, whatever the server says. */
    @Test
    void leavesWhatTheServerOffers() throws Exception {
        String features =
                "<stream:features xmlns:stream='http://etherx.jabber.org/streams'><mechanisms"
                        + " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-1"
                        + "</mechanism></mechanisms></stream:features>";
        passes(features, server, program);
        passes("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>", program, server);
        passes(WebSocketConversation.OPEN, program, server);
    }

    @Test
    void reportsWhoClosesTheStream() throws Exception {
        ProxiedStream stream = logIn();
        passes(CLOSE, server, program);
        assertThat(stream.isOpen()).isFalse();
        passes(CLOSE, program, server);
        server.frame(Frames.CLOSE, "");
        assertThat(program.next()).hasToString("CLOSE ");
        server.close();
        program.close();
        assertThat(reports.awaitEnd()).isEqualTo("the server closed the stream");
    }

    @Test
    void passesOnTheStatusWithWhichItIsClosed() throws Exception {
        logIn();
        program.frame(Frames.CLOSE, Frames.status(1001, "going away"));
        assertThat(server.next()).hasToString("CLOSE 1001 going away");
        server.frame(Frames.CLOSE, Frames.status(1001, ""));
        assertThat(program.next()).hasToString("CLOSE 1001 ");
        server.close();
        assertThat(program.peer.readToTheEnd()).isEmpty();
        program.close();
        assertThat(reports.awaitEnd())
                .isEqualTo(
                        "the program closed the WebSocket without closing the stream"
                                + " (status 1001: going away)");
    }

    @Test
    void passesOnTheEndOfEachDirection() throws Exception {
        logIn();
        program.peer.end();
        assertThat(server.peer.readToTheEnd()).isEmpty();
        passes(MESSAGE, server, program);
        server.peer.end();
        assertThat(program.peer.readToTheEnd()).isEmpty();
        assertThat(reports.awaitEnd())
                .isEqualTo("the connection was closed by the program, without closing the stream");
    }

    @Test
    void passesOnACutByTheServer() throws Exception {
        logIn();
        server.peer.reset();
        assertThat(program.peer.readToTheEnd()).isEmpty();
        assertThat(reports.awaitEnd()).startsWith("the connection was cut by the server: ");
    }

    @Test
    void cutsBothEnds() throws Exception {
        ProxiedStream stream = logIn();
        stream.cut();
        assertThat(reports.lines("ended")).containsExactly("ended the proxy cut the connection");
        assertThat(program.peer.readToTheEnd()).isEmpty();
        assertThat(server.peer.readToTheEnd()).isEmpty();
        stream.insert("<presence/>");
    }

    /** RFC 7395 §3.4 and §3.6.2: the error is a message, then the WebSocket is closed, too. */
    @Test
    void closesTheStreamWithAnError() throws Exception {
        ProxiedStream stream = logIn();
        stream.closeWithError("conflict");
        assertThat(program.next()).asString().startsWith("<stream:error xmlns:stream=");
        for (WebSocketPeer end : List.of(program, server)) {
            assertThat(end.next()).hasToString(CLOSE);
            assertThat(end.next()).hasToString("CLOSE 1000 ");
            end.close();
        }
        assertThat(reports.awaitEnd()).isEqualTo("stream error: conflict");
    }

    @Test
    void endsTlsAtTheProxy() throws Exception {
        try (WebSocketConversation secure = WebSocketConversation.open(proxy, played, true)) {
            secure.logIn();
            assertThat(reports.lines().get(0))
                    .startsWith(
                            "logged in romeo@localhost/garden by PLAIN over WebSocket with TLS");
        }
    }
}

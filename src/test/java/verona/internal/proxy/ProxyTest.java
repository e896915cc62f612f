package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.proxy.Conversation.passes;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes through a proxy. */
class ProxyTest extends ProxyTests {

    @Test
    void reportsALoginAndWhatIsSaidAfterIt() throws Exception {
        logIn();
        passes("<presence/>", program, server);
        passes("<message/>", server, program);
        assertThat(reports.lines())
                .containsExactly(
                        "logged in romeo@localhost/garden by PLAIN over TCP without TLS",
                        "sent <presence/>",
                        "received <message/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message><body>O Roméo, \uD83C\uDFAD &lt;&#10;&gt;</body></message>",
                "<message\n  to = \"juliet@localhost\"\t><body/></message >",
                "<a:b xmlns:a='urn:example'><![CDATA[<message>]]></a:b>",
                " \n\t ",
                "<presence/>\n<presence/> \n <presence></presence>",
            })
    void keepsEachByte(String text) throws Exception {
        logIn();
        passes(text, program, server);
        passes(text, server, program);
        assertThat(reports.lines("sent"))
                .hasSize(text.isBlank() ? 0 : text.split("<presence").length > 1 ? 3 : 1);
    }

    @Test
    void holdsAnElementUntilItIsWhole() throws Exception {
        ProxiedStream stream = logIn();
        program.say("<message><body>O Romeo, ");
        passes(" ", server, program);
        stream.insert("<r xmlns='urn:xmpp:sm:3'/>");
        assertThat(server.readUntil(">")).isEqualTo("<r xmlns='urn:xmpp:sm:3'/>");
        program.say("Romeo</body></message>");
        assertThat(server.readUntil("</message>"))
                .isEqualTo("<message><body>O Romeo, Romeo</body></message>");
    }

    @Test
    void releasesStanzasAtTheEndAndNotByWhiteSpace() throws Exception {
        logIn();
        reports.hold();
        program.say("<presence/>");
        reports.awaitHeld();
        passes("\n", program, server);
        passes("</stream:stream>", server, program);

        program.say("</stream:stream>");
        assertThat(server.readUntil("</stream:stream>")).isEqualTo("<presence/></stream:stream>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</stream:stream>", "<stream:error/>", ""})
    void reportsThatTheServerHasEndedTheStream(String end) throws Exception {
        ProxiedStream stream = logIn();
        passes(end, server, program);
        if (end.isEmpty()) {
            server.end();
        }
        assertThat(reports.awaitSilence()).isSameAs(stream);
        assertThat(stream.isOpen()).isFalse();
        assertThat(reports.lines("ended")).as("the program is still there").isEmpty();
    }

    @Test
    void withholdsWhatItsListenerDoesNotWant() throws Exception {
        logIn();
        reports.withhold(element -> element.name().equals("iq"));
        server.say("<iq type='result' id='1'/><message/>");
        assertThat(program.readUntil(">")).isEqualTo("<message/>");
        assertThat(reports.lines("received")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message><body></message>",
                "<message",
                "text",
                "<!-- comment -->",
                "<undeclared:message/>",
                "<message a='1' a='2'/>",
                "<message>&entity;</message>",
                "<?xml version='1.0' encoding='UTF-16'?>",
                "</stream:stream><message/>",
                "GET / HTTP/1.1\r\n\r\n",
                "\u0016\u0003\u0001\u0000",
                "\u0000",
                "\uFEFF<message/>",
                "<message a='<'/>",
                "<stream:stream/>",
            })
    void passesOnWhatIsNotWellFormed(String text) throws Exception {
        logIn();
        program.say(text);
        program.end();
        assertThat(new String(server.readToTheEnd(), StandardCharsets.UTF_8)).isEqualTo(text);
        server.say(text);
        server.end();
        assertThat(new String(program.readToTheEnd(), StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(reports.lines("sent")).isEmpty();
        assertThat(reports.lines("received")).isEmpty();
    }

    @Test
    void goesOnAfterWhatIsNotWellFormed() throws Exception {
        logIn();
        passes("<message><body></message>", program, server);
        passes("<presence/>", program, server);
        passes("<presence/>", server, program);
        assertThat(reports.lines("sent")).isEmpty();
        assertThat(reports.lines("received")).containsExactly("received <presence/>");
    }

    @Test
    void passesOnWhatIsNotInUtf8() throws Exception {
        logIn();
        byte[] text = "<message>é</message>".getBytes(StandardCharsets.ISO_8859_1);
        program.say(text);
        assertThat(server.read(text.length)).isEqualTo(text);
        passes("<presence/>", program, server);
        assertThat(reports.lines("sent")).isEmpty();
    }

    @Test
    void passesOnWhatNestsDeep() throws Exception {
        logIn();
        passes("<a>".repeat(2_000) + "</a>".repeat(2_000), program, server);
        assertThat(reports.lines("sent")).isEmpty();
    }

    @Test
    void passesOnAnElementThatDoesNotEnd() throws Exception {
        logIn();
        String much = "x".repeat(1 << 20);
        program.say("<message>");
        for (int i = 0; i < 17; i++) {
            program.say(much);
        }
        assertThat(server.read("<message>")).isEqualTo("<message>");
        assertThat(server.read(17 << 20)).hasSize(17 << 20);
    }

    @Test
    void passesOnTheEndOfEachDirection() throws Exception {
        logIn();
        program.end();
        assertThat(server.readToTheEnd()).isEmpty();
        passes("<message/>", server, program);
        server.end();
        assertThat(program.readToTheEnd()).isEmpty();
        assertThat(reports.awaitEnd())
                .isEqualTo("the connection was closed by the program, without closing the stream");
    }

    @Test
    void reportsWhoClosesTheStream() throws Exception {
        ProxiedStream stream = logIn();
        assertThat(stream.isOpen()).isTrue();
        passes("</stream:stream>", server, program);
        assertThat(stream.isOpen()).isFalse();
        passes("</stream:stream>", program, server);
        server.close();
        program.close();
        assertThat(reports.awaitEnd()).isEqualTo("the server closed the stream");
    }

    @Test
    void reportsAStreamError() throws Exception {
        logIn();
        passes(
                "<stream:error><conflict xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>"
                        + "</stream:error></stream:stream>",
                server,
                program);
        server.close();
        program.close();
        assertThat(reports.awaitEnd()).isEqualTo("stream error: conflict");
    }

    @Test
    void passesOnACutByTheProgram() throws Exception {
        logIn();
        program.reset();
        assertThat(server.readToTheEnd()).isEmpty();
        assertThat(reports.awaitEnd()).startsWith("the connection was cut by the program: ");
    }

    @Test
    void passesOnACutByTheServer() throws Exception {
        logIn();
        server.reset();
        assertThat(program.readToTheEnd()).isEmpty();
        assertThat(reports.awaitEnd()).startsWith("the connection was cut by the server: ");
    }

    @Test
    void cutsBothEnds() throws Exception {
        ProxiedStream stream = logIn();
        stream.cut();
        assertThat(reports.lines("ended")).containsExactly("ended the proxy cut the connection");
        assertThat(stream.isOpen()).isFalse();
        assertThat(program.readToTheEnd()).isEmpty();
        assertThat(server.readToTheEnd()).isEmpty();
        stream.insert("<presence/>");
    }
}

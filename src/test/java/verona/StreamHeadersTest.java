package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static verona.Stanzas.message;
import static verona.Stanzas.presence;

import java.io.IOException;
import org.jivesoftware.smack.packet.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import verona.internal.client.Endpoint;
import verona.internal.client.ScenarioClient;
import verona.internal.connection.ConnectionOptions;
import verona.stanza.Xml;

/** Clients understand whatever opening tag a server's stream may have, RFC 6120 §4.7 and §4.8. */
class StreamHeadersTest {

    private static final String STREAMS = "http://etherx.jabber.org/streams";

    /** Opening tags, and a message in such a stream. */
    enum Header {
        PROSODY(
                "<?xml version='1.0'?><stream:stream xmlns:stream='"
                        + STREAMS
                        + "' xml:lang='en' version='1.0' id='5c1f' from='localhost'"
                        + " xmlns='jabber:client'>"),
        EJABBERD(
                "<?xml version='1.0'?><stream:stream id='1' version='1.0' xml:lang='en'"
                        + " xmlns:stream='"
                        + STREAMS
                        + "' from='localhost' xmlns='jabber:client'>"),
        OPENFIRE(
                "<?xml version='1.0' encoding='UTF-8'?><stream:stream xmlns:stream=\""
                        + STREAMS
                        + "\" xmlns=\"jabber:client\" from=\"localhost\" id=\"1a\" xml:lang=\"en\""
                        + " version=\"1.0\">"),
        JABBERD2(
                "<?xml version='1.0'?><stream:stream xmlns:ack='urn:example:ack' xmlns:stream='"
                        + STREAMS
                        + "' xmlns='jabber:client' from='localhost' version='1.0' id='x'>",
                "<message ack:id='7'><body>Hello</body><ack:r/></message>"),
        OF_ANOTHER_PREFIX(
                "<s:stream xmlns:s='"
                        + STREAMS
                        + "' xmlns='jabber:client' from='localhost' version='1.0' id='1'>",
                "<message><body>Hello</body><s:extra/></message>"),
        WITHOUT_A_PREFIX(
                "<stream xmlns='"
                        + STREAMS
                        + "' xmlns:c='jabber:client' from='localhost' version='1.0' id='1'>",
                "<c:message><c:body>Hello</c:body><extra/></c:message>"),
        WITHOUT_A_DEFAULT_NAMESPACE(
                "<stream:stream xmlns:c='jabber:client' xmlns:stream='"
                        + STREAMS
                        + "' from='localhost' version='1.0' id='1'>",
                "<c:message><c:body>Hello</c:body><extra/></c:message>"),
        WITH_WHITE_SPACE(
                "\t<stream:stream\n\tid = '1'\r\n\tversion = \"1.0\"  xmlns:a = 'urn:a'"
                        + "\n xmlns:stream\n= '"
                        + STREAMS
                        + "' from='localhost' to='>' xmlns='jabber:client' >",
                "<message><a:b/><body>Hello</body></message>"),
        WITHOUT_VERSION_AND_FROM(
                "<stream:stream xmlns='jabber:client' id='1' xmlns:stream='" + STREAMS + "'>");

        private final String tag;
        private final String message;

        Header(String tag) {
            this(tag, "<message><body>Hello</body></message>");
        }

        Header(String tag, String message) {
            this.tag = tag;
            this.message = message;
        }
    }

    private static Received hello(Header first, Header second) throws IOException {
        try (StubServer server = StubServer.opening(first.tag, second.tag, second.message);
                MadeScenario made = MadeScenario.on(server)) {
            ScenarioClient romeo = client(made);
            return romeo.connects().sends(presence()).receives(message().body("Hello"));
        }
    }

    private static ScenarioClient client(MadeScenario made) {
        return made.knownClient("romeo", ConnectionOptions.UNSET, Endpoint.OF_THE_SERVER);
    }

    @ParameterizedTest
    @EnumSource
    void areUnderstood(Header header) throws IOException {
        Received received = hello(header, header);
        assertThat(Xml.read(received.xml())).isEqualTo(received.element());
    }

    /** RFC 6120 §4.3.3: after authentication the stream is another. */
    @ParameterizedTest
    @EnumSource
    void mayBeOthersAfterAuthentication(Header second) throws IOException {
        assertThat(hello(Header.JABBERD2, second).xml()).contains("Hello");
        assertThat(hello(Header.OF_ANOTHER_PREFIX, second).xml()).contains("Hello");
    }

    @Test
    void leaveTheTextOfStanzasAloneThatUseNoPrefixOfTheirs() throws IOException {
        assertThat(hello(Header.PROSODY, Header.PROSODY).xml()).isEqualTo(Header.PROSODY.message);
    }

    @Test
    void areCarriedIntoTheTextOfStanzasThatUseThem() throws IOException {
        Received received = hello(Header.JABBERD2, Header.JABBERD2);
        assertThat(received.xml())
                .isEqualTo(
                        "<message xmlns:ack='urn:example:ack' ack:id='7'><body>Hello</body>"
                                + "<ack:r/></message>");
        assertThat(received.as(Message.class).hasExtension("r", "urn:example:ack")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "<s:error><not-authorized xmlns='"
                        + "urn:ietf:params:xml:ns:xmpp-streams'/></s:error>, not-authorized",
                "</s:stream>, the server closed the stream",
                "</stream:stream>, stands where </s:stream> is expected",
            })
    void haveThePrefixOfAllThatEndsTheStream(String end, String reason) throws IOException {
        String tag = Header.OF_ANOTHER_PREFIX.tag;
        try (StubServer server = StubServer.opening(tag, tag, end);
                MadeScenario made = MadeScenario.on(server)) {
            ScenarioClient romeo = client(made);
            romeo.connects().sends(presence());
            assertThat(catchThrowable(() -> romeo.receives(message())))
                    .isInstanceOf(ConnectionError.class)
                    .hasMessageContaining(reason);
        }
    }

    @Test
    void thatDeclareTooLittleEndTheLogin() throws IOException {
        String tag = Header.PROSODY.tag;
        try (StubServer server =
                        StubServer.answering(
                                tag + "<stream:features><ack:ack/>" + "</stream:features>");
                MadeScenario made = MadeScenario.on(server)) {
            ScenarioClient romeo = client(made);
            Throwable thrown = catchThrowable(romeo::connects);
            assertThat(thrown)
                    .isInstanceOf(ConnectionError.class)
                    .hasMessageContaining("what the server sent is not well-formed XML");
        }
    }
}

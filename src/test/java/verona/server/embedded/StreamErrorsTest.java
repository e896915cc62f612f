package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.Limits;

/** RFC 6120 §4.9. */
class StreamErrorsTest extends EmbeddedServerTests {

    private static final String STREAM =
            "<stream:stream to='localhost' version='1.0' xmlns='jabber:client'"
                    + " xmlns:stream='http://etherx.jabber.org/streams'>";

    @Override
    EmbeddedServer start() {
        Limits small = Limits.DEFAULT.withStanzaLength(2000).withConnections(3);
        return withAccounts(EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withLimits(small)));
    }

    @ParameterizedTest
    @CsvSource({
        "to='localhost', to='elsewhere.lit', host-unknown",
        "to='localhost' , '', host-unknown",
        "version='1.0', version='0.9', unsupported-version",
        "version='1.0', '', unsupported-version",
        "xmlns='jabber:client', xmlns='jabber:server', invalid-namespace",
        "xmlns='jabber:client', xmlns='jabber:client2', invalid-namespace",
        "xmlns='jabber:client', '', invalid-namespace",
        "etherx.jabber.org, example.org, invalid-namespace",
        "stream:stream, stream:flow, invalid-namespace",
    })
    void refusesAStreamThatIsOpenedWrongly(String right, String wrong, String error) {
        assertThat(connected().send(STREAM.replace(right, wrong)).streamError()).isEqualTo(error);
    }

    /** XML 1.0 §3.1 and §2.3, production 25: spaces may stand there, and either quote. */
    @Test
    void readsTheContentNamespaceAsXmlIsRead() {
        String spaced =
                STREAM.replace("xmlns='jabber:client'", "a='>' xmlns\n = \"jabber:&#99;lient\"");
        assertThat(connected().send(spaced).require("features")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<message><body>&broken</body></message> | not-well-formed",
                "<message><body></message> | not-well-formed",
                "<message a='1' a='2'/> | not-well-formed",
                "Hello | not-well-formed",
                "<message><!-- no --></message> | restricted-xml",
                "<message><?pi no?></message> | restricted-xml",
                "<!DOCTYPE x> | restricted-xml",
                "<!-- no --> | restricted-xml",
                "<?pi no?> | restricted-xml",
                "<message><body>&own;</body></message> | restricted-xml",
                "<message id='&own;'/> | restricted-xml",
                "<flower xmlns='garden'/> | unsupported-stanza-type",
                "<message xmlns='jabber:server'/> | unsupported-stanza-type",
                "<message from='juliet@localhost/x' to='romeo@localhost'/> | invalid-from",
            })
    void closesABoundStreamOver(String xml, String error) {
        assertThat(bound("romeo").send(xml).streamError()).isEqualTo(error);
    }

    @Test
    void closesAStreamWhoseBytesAreNoUtf8() {
        RawClient client = opened();
        client.sendBytes(new byte[] {'<', 'm', (byte) 0xC3, (byte) 0x28, '>'});
        assertThat(client.streamError()).isEqualTo("unsupported-encoding");
    }

    @Test
    void answersGarbageInsteadOfAStreamWithAStreamAndItsError() {
        assertThat(connected().send("GET / HTTP/1.1\r\n\r\n").streamError())
                .isEqualTo("not-well-formed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message to='juliet@localhost'/>",
                "<presence/>",
                "<iq type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>",
                "<compress xmlns='http://jabber.org/protocol/compress'/>",
            })
    void letsNobodySendAnythingBeforeAuthentication(String xml) {
        assertThat(opened().send(xml).streamError()).isEqualTo("not-authorized");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY own 'x'>]>",
                "<!-- no -->",
                "<?pi no?>",
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='&own;'/>",
            })
    void allowsNoRestrictedXmlBeforeAuthentication(String xml) {
        assertThat(opened().send(xml).streamError()).isEqualTo("restricted-xml");
    }

    @Test
    void wantsAResourceBoundBeforeAnyStanza() {
        assertThat(authenticated("romeo").send("<presence/>").streamError())
                .isEqualTo("not-authorized");
    }

    @Test
    void wantsTheStreamOpenedAnewAfterAuthentication() {
        RawClient client = opened();
        client.plain("romeo", "password");
        client.require("success");
        client.send("<iq type='set' id='1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
        assertThat(client.streamError()).isEqualTo("not-authorized");
    }

    @Test
    void closesAStreamOverAStanzaThatIsTooLong() {
        String body = "x".repeat(2000);
        RawClient client = bound("romeo");
        client.send("<message><body>" + body + "</body></message>");
        assertThat(client.streamError()).isEqualTo("policy-violation");
    }

    @Test
    void closesAStreamOverAStanzaThatIsTooDeep() {
        RawClient client = bound("romeo");
        client.send("<message>" + "<x>".repeat(Limits.DEFAULT.stanzaDepth()));
        assertThat(client.streamError()).isEqualTo("policy-violation");
    }

    @Test
    void boundsWhatAClientSendsBeforeAuthentication() {
        RawClient client = opened();
        String get = "<iq type='get' id='1'><query xmlns='jabber:iq:register'/></iq>";
        int count = Limits.DEFAULT.unauthenticatedLength() / get.length() + 1;
        for (int i = 0; i < count; i++) {
            client.send(get);
        }
        assertThat(client.streamError()).isEqualTo("policy-violation");
    }

    @Test
    void takesNoMoreConnectionsThanAllowed() {
        opened();
        opened();
        opened();
        assertThat(connected().send(STREAM).streamError()).isEqualTo("resource-constraint");
    }

    @Test
    void saysThatItClosesBeforeItDoes() {
        RawClient client = bound("romeo");
        server.close();
        assertThat(client.streamError()).isEqualTo("system-shutdown");
    }

    @Test
    void answersTheEndOfAStreamWithItsEnd() {
        bound("romeo").leave();
        opened().leave();
    }

    /** RFC 6120 §11.6. */
    @Test
    void takesNoOtherEncodingThanUtf8() {
        RawClient client = connected();
        client.send("<?xml version='1.0' encoding='UTF-16'?>" + STREAM);
        assertThat(client.streamError()).isEqualTo("unsupported-encoding");
    }

    /** RFC 6120 §4.8.5. */
    @Test
    void wantsTheUsualPrefixOfStreams() {
        String header =
                STREAM.replace("stream:stream", "s:stream").replace("xmlns:stream", "xmlns:s");
        assertThat(connected().send(header).streamError()).isEqualTo("bad-namespace-prefix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "utf-8"})
    void takesADeclarationOfItsOnlyEncoding(String name) {
        RawClient client = connected();
        client.send("<?xml version='1.0' encoding='" + name + "'?>" + STREAM).require("features");
    }

    /** RFC 6120 §4.7.2. */
    @ParameterizedTest
    @CsvSource({
        "Romeo@localhost/orchard, to='romeo@localhost'",
        "romeo@, from='localhost'",
        "'', from='localhost'",
    })
    void answersToWhomeverTheClientSaysItIs(String from, String expected) {
        String header = STREAM.replace("version=", "from='" + from + "' version=");
        RawClient client = connected();
        client.send(header).require("features");
        assertThat(client.header()).contains(expected);
        assertThat(client.header().contains(" to=")).isEqualTo(expected.startsWith("to"));
    }
}

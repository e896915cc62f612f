package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import verona.stanza.Element;

/** XML that no stream may hold: RFC 6120 §4.9.3, §11.1 and §11.3, on both ports. */
class IllFormedStreamTest extends EmbeddedServerTests {

    private static final String GATEWAY = "gateway.localhost";

    /** Namespaces that the header of an open stream declares beyond those that it has to. */
    private static final String DECLARED = " xmlns:ack='urn:example:ack' xmlns:c='jabber:client'";

    private static final List<String> NOT_WELL_FORMED =
            List.of(
                    "<message><p:x/></message>",
                    "<message p:x='1'/>",
                    "<p:message/>",
                    "<message scansion:strict='true'/>",
                    "<message><x xmlns:p='urn:x'/><p:x/></message>",
                    "<message xmlns:p=''/>",
                    "<message xmlns:xml='urn:x'/>",
                    "<message a='1' a='2'/>",
                    "<message xmlns:p='urn:x' xmlns:q='urn:x' p:a='1' q:a='2'/>",
                    "<message a=1/>",
                    "<message a/>",
                    "<message a='1'b='2'/>",
                    "<message a='<'/>",
                    "<message></presence>",
                    "<message><body></message>",
                    "</message>",
                    "<1/>",
                    "<:message/>",
                    "<message><a:/></message>",
                    "< message/>",
                    "Hello",
                    "\uFEFF<message/>",
                    "<![CDATA[Hello]]>",
                    "<message><body>]]></body></message>",
                    "<message><body>\u0001</body></message>",
                    "<message><body>\uFFFE</body></message>",
                    "<message a='\u0001'/>",
                    "<message><body>&#0;</body></message>",
                    "<message><body>&#xD800;</body></message>",
                    "<message a='&#1;'/>",
                    "<message><body>&broken</body></message>",
                    "<message><body>& amp;</body></message>",
                    "<message a='&'/>",
                    "<?xml version='1.0'?>",
                    "<?XML version='1.0'?>",
                    "<message><?xml version='1.0'?></message>");

    private static final List<String> RESTRICTED =
            List.of(
                    "<!-- no -->",
                    "<message><!-- no --></message>",
                    "<?pi no?>",
                    "<?xml-stylesheet no?>",
                    "<message><?pi no?></message>",
                    "<!DOCTYPE x>",
                    "<!DOCTYPE x [<!ENTITY own 'x'>]>",
                    "<message><!DOCTYPE x></message>",
                    "<message><body>&own;</body></message>",
                    "<message><body>&amp;&lt;&own;</body></message>",
                    "<message a='&own;'/>",
                    "<message a='1'>&nbsp;</message>");

    /** Overlong, half a sequence, a surrogate, and one byte too many. */
    private static final List<byte[]> NO_UTF_8 =
            List.of(
                    bytes(0xC0, 0x80),
                    bytes(0xC3, 0x28),
                    bytes(0xED, 0xA0, 0x80),
                    bytes(0xFE, 0xFF, 0x00, 0x3C));

    private enum Moment {
        CLIENT_BEFORE_LOGIN,
        CLIENT_AFTER_LOGIN,
        COMPONENT_BEFORE_LOGIN,
        COMPONENT_AFTER_LOGIN
    }

    private final List<RawClient> clients = new ArrayList<>();

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Override
    EmbeddedServer start() {
        EmbeddedServer started = super.start();
        started.addComponent(GATEWAY, "secret");
        return started;
    }

    @AfterEach
    void closeClients() {
        clients.forEach(RawClient::close);
    }

    private RawClient kept(RawClient client) {
        clients.add(client);
        return client;
    }

    private RawClient at(Moment moment) {
        return switch (moment) {
            case CLIENT_BEFORE_LOGIN -> client();
            case CLIENT_AFTER_LOGIN -> boundClient();
            case COMPONENT_BEFORE_LOGIN -> component();
            case COMPONENT_AFTER_LOGIN -> connectedComponent();
        };
    }

    private RawClient client() {
        RawClient client = kept(RawClient.connect(server));
        client.openStream(DECLARED);
        return client;
    }

    private RawClient boundClient() {
        RawClient client = client();
        client.plain("romeo", "password");
        client.require("success");
        client.openStream(DECLARED);
        client.bind("test");
        return client;
    }

    private RawComponent component() {
        RawComponent component = RawComponent.connect(server, GATEWAY);
        kept(component);
        component.openStream(DECLARED);
        return component;
    }

    private RawComponent connectedComponent() {
        RawComponent component = component().shakesHands("secret");
        component.require("handshake");
        return component;
    }

    private static Stream<Arguments> with(List<?> inputs) {
        return Stream.of(Moment.values())
                .flatMap(moment -> inputs.stream().map(input -> Arguments.of(moment, input)));
    }

    static Stream<Arguments> notWellFormed() {
        return with(NOT_WELL_FORMED);
    }

    static Stream<Arguments> restricted() {
        return with(RESTRICTED);
    }

    static Stream<Arguments> noUtf8() {
        return with(NO_UTF_8);
    }

    /** §4.9.3.13; what is not well-formed of namespaces is of the same kind (§11.3). */
    @ParameterizedTest
    @MethodSource("notWellFormed")
    void closesAStreamThatIsNotWellFormed(Moment moment, String xml) {
        assertThat(at(moment).send(xml).streamError()).isEqualTo("not-well-formed");
    }

    /** §4.9.3.18. */
    @ParameterizedTest
    @MethodSource("restricted")
    void closesAStreamThatHoldsRestrictedXml(Moment moment, String xml) {
        assertThat(at(moment).send(xml).streamError()).isEqualTo("restricted-xml");
    }

    /** §4.9.3.22. */
    @ParameterizedTest
    @MethodSource("noUtf8")
    void closesAStreamWhoseBytesAreNoUtf8(Moment moment, byte[] bytes) {
        RawClient client = at(moment);
        client.sendBytes(bytes);
        assertThat(client.streamError()).isEqualTo("unsupported-encoding");
    }

    /** §4.9.1.1. */
    @ParameterizedTest
    @EnumSource
    void closesAStreamOverThePeersErrorAndAnswersNoneOfItsOwn(Moment moment) {
        RawClient client = at(moment).forget();
        client.send(
                "<stream:error><undefined-condition"
                        + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>");
        client.requireEnd();
        assertThat(client.unread()).isEmpty();
    }

    /** §4.6.1. */
    @ParameterizedTest
    @EnumSource
    void takesWhiteSpaceBetweenElements(Moment moment) {
        RawClient client = at(moment);
        client.send(" \n\t\r\n").send("</stream:stream\n>");
        client.requireEnd();
        assertThat(client.unread()).isEmpty();
    }

    /** Namespaces in XML 1.0 §6.1. */
    @ParameterizedTest
    @EnumSource(names = {"CLIENT_AFTER_LOGIN", "COMPONENT_AFTER_LOGIN"})
    void readsThePrefixesThatTheHeaderDeclares(Moment moment) {
        RawClient juliet = available("juliet");
        RawClient client = at(moment);
        String from = moment == Moment.CLIENT_AFTER_LOGIN ? client.jid() : GATEWAY;
        String addresses = "from='" + from + "' to='" + juliet.jid() + "'";
        client.send("<message " + addresses + " ack:id='7'><ack:r/></message>");
        Element message = juliet.require("message");
        assertThat(message.attribute("{urn:example:ack}id")).isEqualTo("7");
        assertThat(message.child("urn:example:ack", "r")).isNotNull();
    }

    private static Arguments header(String name, Function<String, String> change, String error) {
        return Arguments.of(name, change, error);
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                header("comment before", h -> "<!-- no -->" + h, "restricted-xml"),
                header("doctype before", h -> "<!DOCTYPE x>" + h, "restricted-xml"),
                header("instruction before", h -> "<?pi no?>" + h, "restricted-xml"),
                header("entity", h -> h.replace("localhost'", "localhost&own;'"), "restricted-xml"),
                header("text before", h -> "Hello" + h, "not-well-formed"),
                header("byte order mark", h -> "\uFEFF" + h, "not-well-formed"),
                header("space before", h -> " <?xml version='1.0'?>" + h, "not-well-formed"),
                header(
                        "twice",
                        h -> "<?xml version='1.0'?><?xml version='1.0'?>" + h,
                        "not-well-formed"),
                header("no version", h -> "<?xml?>" + h, "not-well-formed"),
                header(
                        "odd declaration",
                        h -> "<?xml version='1.0' a='b'?>" + h,
                        "not-well-formed"),
                header(
                        "undeclared prefix",
                        h -> h.replace("<stream:stream", "<stream:stream p:a='1'"),
                        "not-well-formed"),
                header(
                        "undeclared stream",
                        h -> h.replace("xmlns:stream", "xmlns:s"),
                        "not-well-formed"),
                header(
                        "attribute twice",
                        h -> h.replace("<stream:stream", "<stream:stream id='1' id='2'"),
                        "not-well-formed"),
                header("empty stream", h -> h.replace(">", "/>"), "not-well-formed"),
                header("closing tag", h -> "</stream:stream>" + h, "not-well-formed"),
                header(
                        "other encoding",
                        h -> "<?xml version='1.0' encoding='ISO-8859-1'?>" + h,
                        "unsupported-encoding"),
                header("stanza", h -> "<message/>" + h, "not-well-formed"),
                header("other stream", h -> h.replace("etherx", "example"), "invalid-namespace"),
                header("other content", h -> h.replace("='jabber:", "='urn:"), "invalid-namespace"),
                header(
                        "no content",
                        h -> h.replaceFirst(" xmlns='[^']*'", ""),
                        "invalid-namespace"),
                header(
                        "other name",
                        h -> h.replace("stream:stream", "stream:flow"),
                        "invalid-namespace"),
                header(
                        "other prefix",
                        h ->
                                h.replace("stream:stream", "s:stream")
                                        .replace("xmlns:stream", "xmlns:s"),
                        "bad-namespace-prefix"),
                header("elsewhere", h -> h.replace("localhost'", "elsewhere.lit'"), "host-unknown"),
                header("nowhere", h -> h.replaceFirst(" to='[^']*'", ""), "host-unknown"),
                header("no domain", h -> h.replaceFirst(" to='[^']*'", " to='@'"), "host-unknown"));
    }

    @ParameterizedTest(name = "client: {0}")
    @MethodSource("headers")
    void refusesAClientsHeader(String name, Function<String, String> change, String error) {
        String header =
                "<stream:stream to='localhost' version='1.0' xmlns='jabber:client' xmlns:stream='"
                        + Element.STREAMS
                        + "'>";
        RawClient client = kept(RawClient.connect(server));
        assertThat(client.send(change.apply(header)).streamError()).isEqualTo(error);
    }

    @ParameterizedTest(name = "component: {0}")
    @MethodSource("headers")
    void refusesAComponentsHeader(String name, Function<String, String> change, String error) {
        String header =
                "<stream:stream to='gateway.localhost' xmlns='jabber:component:accept'"
                        + " xmlns:stream='"
                        + Element.STREAMS
                        + "'>";
        RawClient component = kept(RawComponent.connect(server, GATEWAY));
        assertThat(component.send(change.apply(header)).streamError()).isEqualTo(error);
    }

    /** §4.3.3: a stream is opened anew after TLS and SASL negotiation, and not else. */
    @ParameterizedTest
    @EnumSource
    void refusesToOpenAStreamThatIsOpen(Moment moment) {
        RawClient client = at(moment);
        client.send(
                "<stream:stream to='localhost' version='1.0' xmlns='jabber:client'"
                        + " xmlns:stream='"
                        + Element.STREAMS
                        + "'>");
        assertThat(client.streamError()).isEqualTo("policy-violation");
    }
}

package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import verona.stanza.Element;

/** XML that no stream may hold: RFC 6120 §4.9.3, §11.1 and §11.3, on both ports. */
class IllFormedStreamTest extends StreamTests {

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

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
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
}

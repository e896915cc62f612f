package verona.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.item_not_found;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static verona.Stanzas.*;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verona.Client;
import verona.RequiresFeature;
import verona.XmppClient;
import verona.XmppTest;
import verona.connection.StreamManagement;
import verona.stanza.Payload;
import verona.stanza.Xml;

/** Words for the stream itself: as the specifications write them, and with a server. */
@XmppTest(streamManagement = StreamManagement.DISABLED)
class StreamElementsWordsTest {

    @Client XmppClient romeo;

    static Stream<Arguments> words() {
        return Stream.of(
                arguments(
                        StreamElements.enable().resume().max(60),
                        "<enable xmlns='urn:xmpp:sm:3' resume='true' max='60'/>"),
                arguments(
                        StreamElements.enabled().id("i").location("[::1]:5222"),
                        "<enabled xmlns='urn:xmpp:sm:3' id='i' location='[::1]:5222'/>"),
                arguments(StreamElements.clientActive(), "<active xmlns='urn:xmpp:csi:0'/>"),
                arguments(StreamElements.clientInactive(), "<inactive xmlns='urn:xmpp:csi:0'/>"),
                arguments(StreamElements.requestAck(), "<r xmlns='urn:xmpp:sm:3'/>"),
                arguments(StreamElements.ack(1), "<a xmlns='urn:xmpp:sm:3' h='1'/>"),
                arguments(
                        StreamElements.resume("i", 1),
                        "<resume xmlns='urn:xmpp:sm:3' h='1' previd='i'/>"),
                arguments(
                        StreamElements.resumed("i", 1),
                        "<resumed xmlns='urn:xmpp:sm:3' h='1' previd='i'/>"),
                arguments(
                        StreamElements.failed(item_not_found, 1),
                        "<failed xmlns='urn:xmpp:sm:3' h='1'><item-not-found"
                                + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>"),
                arguments(
                        StreamElements.failed(item_not_found),
                        "<failed xmlns='urn:xmpp:sm:3'><item-not-found"
                                + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void areWrittenAsSpecified(Payload word, String xml) {
        assertThat(SentPayload.of(word)).isEqualTo(Xml.read(xml));
    }

    /** XEP-0198 §3 and §4. */
    @Test
    @RequiresFeature("urn:xmpp:sm:3")
    void aServerEnablesAndAcknowledges() {
        romeo.sends(StreamElements.enable().resume())
                .receives(StreamElements.enabled().resume().id(capture("session")));
        assertThat(romeo.captured("session")).isNotBlank();
        romeo.sends(presence()).sends(StreamElements.requestAck()).receives(StreamElements.ack(1));
    }
}

package verona.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static verona.Client.Connect.LATER;
import static verona.RequiresFeature.Owner.ACCOUNT;
import static verona.RequiresFeature.Owner.ROOM;
import static verona.Stanzas.*;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verona.Client;
import verona.RequiresFeature;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.server.XmppServer;
import verona.stanza.Payload;
import verona.stanza.Xml;

/** Words for delivery: as the specifications write them, and as a server says them. */
@XmppTest
class DeliveryWordsTest {

    private static final String STAMP = "2025-05-01T12:00:00Z";

    @Client XmppClient romeo;

    @Client(connect = LATER)
    XmppClient juliet;

    @Room XmppRoom room;

    static Stream<Arguments> words() {
        return Stream.of(
                arguments(
                        Delivery.delay(Instant.parse(STAMP)),
                        "<delay xmlns='urn:xmpp:delay' stamp='2025-05-01T12:00:00Z'/>"),
                arguments(
                        Delivery.delay(Instant.parse(STAMP), "verona.example"),
                        "<delay xmlns='urn:xmpp:delay' from='verona.example'"
                                + " stamp='2025-05-01T12:00:00Z'/>"),
                arguments(
                        Delivery.stanzaId("s1", "room@rooms.example"),
                        "<stanza-id xmlns='urn:xmpp:sid:0' id='s1' by='room@rooms.example'/>"),
                arguments(Delivery.originId("o1"), "<origin-id xmlns='urn:xmpp:sid:0' id='o1'/>"),
                arguments(
                        Delivery.occupantId("x1"),
                        "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='x1'/>"),
                arguments(Delivery.store(), "<store xmlns='urn:xmpp:hints'/>"),
                arguments(Delivery.noStore(), "<no-store xmlns='urn:xmpp:hints'/>"),
                arguments(
                        Delivery.noPermanentStore(),
                        "<no-permanent-store xmlns='urn:xmpp:hints'/>"),
                arguments(Delivery.noCopy(), "<no-copy xmlns='urn:xmpp:hints'/>"),
                arguments(
                        Delivery.forwarded(
                                chat().from("juliet@verona.example").id("m1").body("Ay me!"),
                                Delivery.delay(STAMP)),
                        "<forwarded xmlns='urn:xmpp:forward:0'>"
                                + "<delay xmlns='urn:xmpp:delay' stamp='2025-05-01T12:00:00Z'/>"
                                + "<message xmlns='jabber:client' from='juliet@verona.example'"
                                + " id='m1' type='chat'><body>Ay me!</body></message></forwarded>"),
                arguments(
                        Delivery.forwarded(Xml.read("<presence type='unavailable'/>")),
                        "<forwarded xmlns='urn:xmpp:forward:0'>"
                                + "<presence xmlns='jabber:client' type='unavailable'/>"
                                + "</forwarded>"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void areWrittenAsSpecified(Payload word, String xml) {
        assertThat(SentPayload.of(word)).isEqualTo(Xml.read(xml));
    }

    @Test
    void aForwardedStanzaHasNoPlaceholders() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Delivery.forwarded(message().with("<x xmlns='y' a='${room}'/>")))
                .withMessageStartingWith("${room} has no value here");
    }

    /** XEP-0203 §2, XEP-0160 §3. */
    @Test
    void aServerSaysWhenAMessageCame(XmppServer server) {
        romeo.sends(chat().to(juliet.bareJid()).body("Good morrow"));
        juliet.connects()
                .sends(presence())
                .receives(
                        chat().body("Good morrow")
                                .with(Delivery.delay(anyValue(), server.domain())))
                .assertThat()
                .hasDelay();
        romeo.sends(chat().to(juliet.fullJid()).body("Again"));
        juliet.receives(chat().body("Again")).assertThat().hasNoDelay();
    }

    @Test
    @RequiresFeature(value = "urn:xmpp:sid:0", of = ACCOUNT)
    void aServerAddsItsIdToThatOfTheSender() {
        // Some servers archive only for those who have asked for their archive once.
        juliet.connects()
                .sends(iqSet("archive1").with(Archive.query()))
                .receives(iqResult("archive1"));
        romeo.sends(chat().to(juliet.fullJid()).body("Hello").with(Delivery.originId("o1")));
        juliet.receives(
                        chat().with(Delivery.originId("o1"))
                                .with(Delivery.stanzaId(anyValue(), juliet.bareJid())))
                .assertThat()
                .hasOriginId("o1")
                .hasStanzaIdBy(juliet.bareJid());
    }

    @Test
    @RequiresFeature(value = "urn:xmpp:occupant-id:0", of = ROOM)
    void aRoomSaysWhoIsWho() {
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                .receives(
                        presence()
                                .from(room.as("Romeo"))
                                .with(Delivery.occupantId(capture("romeo"))));
        romeo.sends(groupchat().to(room).body("Hello"))
                .receives(groupchat().body("Hello").with(Delivery.occupantId(capture("romeo"))))
                .assertThat()
                .hasOccupantId();
    }
}

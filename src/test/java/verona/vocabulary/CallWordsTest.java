package verona.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static verona.Stanzas.*;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.stanza.Payload;
import verona.stanza.Xml;

/** Words for calls and encryption: as the specifications write them, and between two clients. */
@XmppTest
class CallWordsTest {

    private static final Payload DESCRIPTION =
            payload("urn:xmpp:jingle:apps:rtp:1", "description").withAttribute("media", "audio");
    private static final Payload TRANSPORT =
            payload("urn:xmpp:jingle:transports:ice-udp:1", "transport");

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    static Stream<Arguments> words() {
        return Stream.of(
                arguments(
                        Jingle.initiate("s1").initiator("a@b/c").content("voice", TRANSPORT),
                        "<jingle xmlns='urn:xmpp:jingle:1' action='session-initiate'"
                                + " initiator='a@b/c' sid='s1'>"
                                + "<content creator='initiator' name='voice'>"
                                + "<transport xmlns='urn:xmpp:jingle:transports:ice-udp:1'/>"
                                + "</content></jingle>"),
                arguments(
                        Jingle.accept("s1").responder("d@e/f"),
                        "<jingle xmlns='urn:xmpp:jingle:1' action='session-accept'"
                                + " responder='d@e/f' sid='s1'/>"),
                arguments(
                        Jingle.info("s1", payload("urn:x", "ringing")),
                        "<jingle xmlns='urn:xmpp:jingle:1' action='session-info' sid='s1'>"
                                + "<ringing xmlns='urn:x'/></jingle>"),
                arguments(
                        Jingle.terminate("s1", JingleReason.FAILED_TRANSPORT, "Alas"),
                        "<jingle xmlns='urn:xmpp:jingle:1' action='session-terminate' sid='s1'>"
                                + "<reason><failed-transport/><text>Alas</text></reason></jingle>"),
                arguments(
                        Jingle.terminate("s1", JingleReason.BUSY),
                        "<jingle xmlns='urn:xmpp:jingle:1' action='session-terminate' sid='s1'>"
                                + "<reason><busy/></reason></jingle>"),
                arguments(
                        Jingle.propose("s1", DESCRIPTION),
                        "<propose xmlns='urn:xmpp:jingle-message:0' id='s1'>"
                                + "<description xmlns='urn:xmpp:jingle:apps:rtp:1' media='audio'/>"
                                + "</propose>"),
                arguments(Jingle.ringing("s1"), jingleMessage("ringing")),
                arguments(Jingle.proceed("s1"), jingleMessage("proceed")),
                arguments(Jingle.reject("s1"), jingleMessage("reject")),
                arguments(Jingle.retract("s1"), jingleMessage("retract")),
                arguments(
                        Omemo.encrypted(27).key(31, "a").preKey(12, "b").iv("c").payload("d"),
                        "<encrypted xmlns='eu.siacs.conversations.axolotl'><header sid='27'>"
                                + "<key rid='31'>a</key><key prekey='true' rid='12'>b</key>"
                                + "<iv>c</iv></header><payload>d</payload></encrypted>"),
                arguments(
                        Omemo.list("27", "31"),
                        "<list xmlns='eu.siacs.conversations.axolotl'>"
                                + "<device id='27'/><device id='31'/></list>"),
                arguments(
                        Omemo.encrypted2(27)
                                .keys(Omemo.keys2("a@b").key(31, "a").keyExchange(12, "b"))
                                .payload("c"),
                        "<encrypted xmlns='urn:xmpp:omemo:2'><header sid='27'><keys jid='a@b'>"
                                + "<key rid='31'>a</key><key kex='true' rid='12'>b</key></keys>"
                                + "</header><payload>c</payload></encrypted>"),
                arguments(
                        Omemo.devices2("27"),
                        "<devices xmlns='urn:xmpp:omemo:2'><device id='27'/></devices>"),
                arguments(
                        ExternalServices.services("turn")
                                .service(
                                        ExternalServices.service("turn", "t.example")
                                                .port(3478)
                                                .transport("udp")
                                                .name("T")
                                                .username("u")
                                                .password("p")
                                                .restricted()
                                                .expires(Instant.parse("2025-05-01T12:00:00Z"))),
                        "<services xmlns='urn:xmpp:extdisco:2' type='turn'>"
                                + "<service type='turn' host='t.example' port='3478'"
                                + " transport='udp' name='T' username='u' password='p'"
                                + " restricted='true' expires='2025-05-01T12:00:00Z'/></services>"),
                arguments(
                        ExternalServices.credentials(ExternalServices.service("turn", "t.example")),
                        "<credentials xmlns='urn:xmpp:extdisco:2'>"
                                + "<service type='turn' host='t.example'/></credentials>"));
    }

    private static String jingleMessage(String name) {
        return "<" + name + " xmlns='urn:xmpp:jingle-message:0' id='s1'/>";
    }

    @ParameterizedTest
    @MethodSource("words")
    void areWrittenAsSpecified(Payload word, String xml) {
        assertThat(SentPayload.of(word)).isEqualTo(Xml.read(xml));
    }

    @Test
    void aCallIsProposedBegunAndDeclined() {
        romeo.sends(chat().to(juliet.fullJid()).with(Jingle.propose("s1", DESCRIPTION)));
        juliet.receives(chat().with(Jingle.propose("s1")))
                .sends(chat().to(romeo.fullJid()).with(Jingle.proceed("s1")));
        romeo.receives(chat().with(Jingle.proceed(anyValue())))
                .sends(
                        iqSet("call1")
                                .to(juliet.fullJid())
                                .with(
                                        Jingle.initiate("s1")
                                                .initiator(romeo.fullJid())
                                                .content("voice", DESCRIPTION, TRANSPORT)));
        juliet.receives(iqSet("call1").with(Jingle.initiate("s1").content("voice", DESCRIPTION)))
                .sends(iqResult("call1").to(romeo.fullJid()))
                .sends(
                        iqSet("call2")
                                .to(romeo.fullJid())
                                .with(Jingle.terminate("s1", JingleReason.BUSY)));
        romeo.receives(iqResult("call1"))
                .receives(iqSet("call2").with(Jingle.terminate("s1", JingleReason.BUSY)));
    }

    @Test
    void anEncryptedMessagePassesTheServer() {
        romeo.sends(
                chat().to(juliet.fullJid())
                        .with(Omemo.encrypted(27).key(31, "Zm9v").iv("YmFy").payload("YmF6"))
                        .with(Chat.encryption("eu.siacs.conversations.axolotl", "OMEMO"))
                        .with(Delivery.store()));
        juliet.receives(
                chat().with(
                                Omemo.encrypted(anyValue())
                                        .key(31, "Zm9v")
                                        .payload(capture("secret"))));
        assertThat(juliet.captured("secret")).isEqualTo("YmF6");
    }
}

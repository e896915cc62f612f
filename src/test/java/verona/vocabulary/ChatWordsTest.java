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

/** Words for chats: as the specifications write them, and between two clients. */
@XmppTest
class ChatWordsTest {

    private static final String REPLY = "urn:xmpp:reply:0";
    private static final String RETRACT = "urn:xmpp:message-retract:1";

    @Client XmppClient romeo;
    @Client XmppClient juliet;

    static Stream<Arguments> words() {
        return Stream.of(
                arguments(Chat.receiptRequest(), "<request xmlns='urn:xmpp:receipts'/>"),
                arguments(
                        Chat.receiptReceived("m1"),
                        "<received xmlns='urn:xmpp:receipts' id='m1'/>"),
                arguments(Chat.markable(), "<markable xmlns='urn:xmpp:chat-markers:0'/>"),
                arguments(
                        Chat.displayed("m1"),
                        "<displayed xmlns='urn:xmpp:chat-markers:0' id='m1'/>"),
                arguments(Chat.active(), state("active")),
                arguments(Chat.composing(), state("composing")),
                arguments(Chat.paused(), state("paused")),
                arguments(Chat.inactive(), state("inactive")),
                arguments(Chat.gone(), state("gone")),
                arguments(
                        Chat.replace("m1"),
                        "<replace id='m1' xmlns='urn:xmpp:message-correct:0'/>"),
                arguments(
                        Chat.reactions("m1", "👋", "🐢"),
                        "<reactions id='m1' xmlns='urn:xmpp:reactions:0'>"
                                + "<reaction>👋</reaction><reaction>🐢</reaction></reactions>"),
                arguments(
                        Chat.reactions("m1"), "<reactions id='m1' xmlns='urn:xmpp:reactions:0'/>"),
                arguments(Chat.reply("m1"), "<reply id='m1' xmlns='urn:xmpp:reply:0'/>"),
                arguments(
                        Chat.reply("m1", "juliet@verona.example/balcony"),
                        "<reply to='juliet@verona.example/balcony' id='m1'"
                                + " xmlns='urn:xmpp:reply:0'/>"),
                arguments(
                        Chat.fallback(REPLY).body(0, 33),
                        "<fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'>"
                                + "<body start='0' end='33'/></fallback>"),
                arguments(
                        Chat.fallback(REPLY).body().subject().subject(1, 2),
                        "<fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'>"
                                + "<body/><subject/><subject start='1' end='2'/></fallback>"),
                arguments(
                        Chat.retract("m1"),
                        "<retract id='m1' xmlns='urn:xmpp:message-retract:1'/>"),
                arguments(
                        Chat.retracted(Instant.parse("2025-05-01T12:00:00Z")).id("m2"),
                        "<retracted stamp='2025-05-01T12:00:00Z' id='m2'"
                                + " xmlns='urn:xmpp:message-retract:1'/>"),
                arguments(
                        Chat.outOfBand("https://verona.example/a"),
                        "<x xmlns='jabber:x:oob'><url>https://verona.example/a</url></x>"),
                arguments(
                        Chat.outOfBand("https://verona.example/a", "A letter"),
                        "<x xmlns='jabber:x:oob'><url>https://verona.example/a</url>"
                                + "<desc>A letter</desc></x>"),
                arguments(
                        Chat.encryption("urn:xmpp:otr:0"),
                        "<encryption xmlns='urn:xmpp:eme:0' namespace='urn:xmpp:otr:0'/>"),
                arguments(
                        Chat.encryption("urn:xmpp:otr:0", "OTR"),
                        "<encryption xmlns='urn:xmpp:eme:0' namespace='urn:xmpp:otr:0'"
                                + " name='OTR'/>"));
    }

    private static String state(String name) {
        return "<" + name + " xmlns='http://jabber.org/protocol/chatstates'/>";
    }

    @ParameterizedTest
    @MethodSource("words")
    void areWrittenAsSpecified(Payload word, String xml) {
        assertThat(SentPayload.of(word)).isEqualTo(Xml.read(xml));
    }

    private void says(Payload word, String id) {
        romeo.sends(chat().to(juliet.fullJid()).id(id).body("Hello").with(word));
    }

    @Test
    void areReceivedAsTheyAreSent() {
        says(Chat.receiptRequest(), "m1");
        juliet.receives(chat().id("m1").with(Chat.receiptRequest())).assertThat().requestsReceipt();
        juliet.sends(chat().to(romeo.fullJid()).with(Chat.receiptReceived("m1")))
                .sends(chat().to(romeo.fullJid()).with(Chat.displayed("m1")));
        romeo.receives(chat().with(Chat.receiptReceived(anyValue()))).assertThat().hasReceipt("m1");
        romeo.receives(chat().with(Chat.displayed(capture("displayed"))))
                .assertThat()
                .hasMarker("m1");
        assertThat(romeo.captured("displayed")).isEqualTo("m1");
    }

    @Test
    void speakOfAnEarlierMessage() {
        says(Chat.composing(), "m1");
        says(Chat.replace("m1"), "m2");
        says(Chat.reactions("m1", "🐢"), "m3");
        says(Chat.reply("m1", juliet.fullJid()), "m4");
        says(Chat.retract("m1"), "m5");
        juliet.receivesNext(chat().id("m1")).assertThat().hasChatState("composing");
        juliet.receivesNext(chat().with(Chat.replace("m1"))).assertThat().isCorrectionOf("m1");
        juliet.receivesNext(chat().with(Chat.reactions("m1")))
                .assertThat()
                .hasReactions("m1", "🐢");
        juliet.receivesNext(chat().with(Chat.reply("m1"))).assertThat().isReplyTo("m1");
        juliet.receivesNext(chat().with(Chat.retract("m1"))).assertThat().isRetractionOf("m1");
    }

    /** XEP-0424 §3. */
    @Test
    void retractWithAFallback() {
        romeo.sends(
                chat().to(juliet.fullJid())
                        .body("(a message was retracted)")
                        .with(Chat.retract("m1"))
                        .with(Chat.fallback(RETRACT))
                        .with(Delivery.store()));
        juliet.receivesNext(chat().with(Chat.retract("m1")).with(Chat.fallback(RETRACT)));
    }
}

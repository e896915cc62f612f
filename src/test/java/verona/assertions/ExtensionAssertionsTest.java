package verona.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static verona.Stanzas.*;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import verona.Received;
import verona.internal.client.Arrivals;
import verona.stanza.Payload;
import verona.vocabulary.Carbons;
import verona.vocabulary.Chat;
import verona.vocabulary.Delivery;

class ExtensionAssertionsTest {

    private static final Received PLAIN = Arrivals.of("<message type='chat'/>");

    private static Received with(Payload payload) {
        return Arrivals.of("<message type='chat'>" + payload.toElement().toXml() + "</message>");
    }

    @Test
    void whatHoldsPasses() {
        assertThat(with(Chat.receiptRequest())).requestsReceipt();
        assertThat(with(Chat.receiptReceived("m1"))).hasReceipt("m1");
        assertThat(with(Chat.displayed("m1"))).hasMarker("m1");
        assertThat(with(Chat.paused())).hasChatState("paused").hasNoDelay();
        assertThat(with(Chat.replace("m1"))).isCorrectionOf("m1");
        assertThat(with(Chat.reactions("m1", "🐢", "👋"))).hasReactions("m1", "👋", "🐢");
        assertThat(with(Chat.reactions("m1"))).hasReactions("m1");
        assertThat(with(Chat.reply("m1", "a@b"))).isReplyTo("m1");
        assertThat(with(Chat.retract("m1"))).isRetractionOf("m1");
        assertThat(with(Delivery.delay("2025-05-01T12:00:00Z"))).hasDelay();
        assertThat(with(Delivery.stanzaId("s1", "a@b"))).hasStanzaIdBy("a@b");
        assertThat(with(Delivery.originId("o1"))).hasOriginId("o1");
        assertThat(with(Delivery.occupantId("x1"))).hasOccupantId();
        assertThat(with(Carbons.sent(chat().body("Hello"))))
                .isCarbonOfSent(chat().body(anyValue()));
        assertThat(with(Carbons.received(chat().body("Hello"))))
                .isCarbonOfReceived(chat().body("Hello"));
    }

    @Test
    void anotherIdIsShownWithTheOneThatIsThere() {
        Received receipt = with(Chat.receiptReceived("m2"));
        assertThat(failure(() -> assertThat(receipt).hasReceipt("m1")))
                .isEqualTo(
                        text(
                                "",
                                "Expecting the stanza",
                                "  " + receipt.xml(),
                                "to have the receipt for",
                                "  \"m1\"",
                                "but found",
                                "  \"m2\""));
        assertThat(failure(() -> assertThat(with(Chat.displayed("m2"))).hasMarker("m1")))
                .endsWith(text("to have the marker for", "  \"m1\"", "but found", "  \"m2\""));
        assertThat(failure(() -> assertThat(with(Delivery.originId("o2"))).hasOriginId("o1")))
                .endsWith(text("to have the origin id", "  \"o1\"", "but found", "  \"o2\""));
    }

    @Test
    void whatIsMissingIsSaidToBeNone() {
        assertThat(failure(() -> assertThat(PLAIN).hasReceipt("m1")))
                .endsWith(text("to have the receipt for", "  \"m1\"", "but found", "  none"));
        assertThat(failure(() -> assertThat(PLAIN).hasChatState("active")))
                .endsWith(text("to have the chat state", "  \"active\"", "but found", "  none"));
        assertThat(failure(() -> assertThat(PLAIN).isCorrectionOf("m1")))
                .contains("to correct the message");
        assertThat(failure(() -> assertThat(PLAIN).isReplyTo("m1"))).contains("to reply to");
        assertThat(failure(() -> assertThat(PLAIN).isRetractionOf("m1")))
                .contains("to retract the message");
        assertThat(failure(() -> assertThat(PLAIN).hasStanzaIdBy("a@b")))
                .endsWith(text("to have a stanza id by", "  \"a@b\"", "but found", "  none"));
        assertThat(failure(() -> assertThat(PLAIN).requestsReceipt()))
                .endsWith(
                        text(
                                "to request a receipt with",
                                "  <request xmlns='urn:xmpp:receipts'/>"));
        assertThat(failure(() -> assertThat(PLAIN).hasDelay()))
                .endsWith(text("to have a delay", "  <delay xmlns='urn:xmpp:delay'/>"));
        assertThat(failure(() -> assertThat(PLAIN).hasOccupantId()))
                .contains("to have an occupant id");
    }

    @Test
    void anotherChatStateIsShown() {
        assertThat(failure(() -> assertThat(with(Chat.paused())).hasChatState("composing")))
                .endsWith(
                        text(
                                "to have the chat state",
                                "  \"composing\"",
                                "but found",
                                "  \"paused\""));
    }

    @Test
    void otherReactionsAreShown() {
        Received two = with(Chat.reactions("m1", "🐢", "👋"));
        assertThat(failure(() -> assertThat(two).hasReactions("m1", "🐢")))
                .endsWith(text("to have the reactions", "  \"🐢\"", "but found", "  \"🐢 👋\""));
        assertThat(failure(() -> assertThat(two).hasReactions("m2", "🐢")))
                .endsWith(text("to react to", "  \"m2\"", "but found", "  \"m1\""));
    }

    @Test
    void allWhoGaveIdsAreShown() {
        Received ids =
                Arrivals.of(
                        "<message>"
                                + Delivery.stanzaId("1", "a@b").toXml()
                                + Delivery.stanzaId("2", "room@c").toXml()
                                + "</message>");
        assertThat(ids).hasStanzaIdBy("a@b").hasStanzaIdBy("room@c");
        assertThat(failure(() -> assertThat(ids).hasStanzaIdBy("c@d")))
                .endsWith(
                        text(
                                "to have a stanza id by",
                                "  \"c@d\"",
                                "but found",
                                "  \"a@b\" and \"room@c\""));
    }

    @Test
    void anUnwantedDelayIsNamed() {
        Received delayed = with(Delivery.delay("2025-05-01T12:00:00Z"));
        assertThat(failure(() -> assertThat(delayed).hasNoDelay()))
                .contains("to have no delay", "<delay xmlns='urn:xmpp:delay'/>");
    }

    @Test
    void aCopyOfAnotherMessageOrDirectionFails() {
        Received copy = with(Carbons.sent(chat().body("Hello")));
        assertThat(failure(() -> assertThat(copy).isCarbonOfSent(chat().body("Bye"))))
                .endsWith(
                        text(
                                "to be the copy of a sent message that matches",
                                "  <message type='chat'><body>Bye</body></message>"));
        assertThat(failure(() -> assertThat(copy).isCarbonOfReceived(chat().body("Hello"))))
                .contains("to be the copy of a received message that matches");
        assertThat(failure(() -> assertThat(PLAIN).isCarbonOfSent(chat())))
                .contains("to be the copy of a sent message that matches");
    }

    @Test
    void aPlaceholderHasNoValueInAnAssertion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(PLAIN).isCarbonOfSent(xml("<message to='${room}'/>")))
                .withMessageStartingWith("${room} has no value in an assertion");
    }

    private static String failure(ThrowingCallable assertion) {
        AssertionError error =
                org.assertj.core.api.Assertions.catchThrowableOfType(
                        AssertionError.class, assertion);
        assertThat(error).as("the assertion fails").isNotNull();
        return String.valueOf(error.getMessage());
    }

    private static String text(String... lines) {
        return String.join(System.lineSeparator(), lines);
    }
}

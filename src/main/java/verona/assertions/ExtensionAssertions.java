package verona.assertions;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verona.Received;
import verona.stanza.Element;
import verona.stanza.StanzaTemplate;

/** Assertions about what extensions of XMPP add to messages. */
abstract class ExtensionAssertions extends StanzaAssert {

    private static final String RECEIPTS = "urn:xmpp:receipts";
    private static final String MARKERS = "urn:xmpp:chat-markers:0";
    private static final String STATES = "http://jabber.org/protocol/chatstates";
    private static final String REACTIONS = "urn:xmpp:reactions:0";
    private static final String STANZA_IDS = "urn:xmpp:sid:0";
    private static final String CARBONS = "urn:xmpp:carbons:2";
    private static final Element DELAY = Element.of("urn:xmpp:delay", "delay");

    ExtensionAssertions(@Nullable Received actual) {
        super(actual);
    }

    /** Checks that it is a receipt for the message with that id (XEP-0184 §7). */
    public ReceivedAssert hasReceipt(CharSequence id) {
        return hasId("have the receipt for", id, RECEIPTS, "received");
    }

    /** Checks that it requests a receipt (XEP-0184 §7). */
    public ReceivedAssert requestsReceipt() {
        return has(Element.of(RECEIPTS, "request"), "request a receipt with");
    }

    /** Checks that it says that the message with that id was displayed (XEP-0333 §4.2). */
    public ReceivedAssert hasMarker(CharSequence id) {
        return hasId("have the marker for", id, MARKERS, "displayed");
    }

    /** Checks its chat state (XEP-0085 §2): {@code hasChatState("composing")}. */
    public ReceivedAssert hasChatState(CharSequence state) {
        String found =
                stanza().children().stream()
                        .filter(child -> child.namespace().equals(STATES))
                        .map(Element::name)
                        .findFirst()
                        .orElse(null);
        return same("have the chat state", state.toString(), found);
    }

    /** Checks that it replaces the message with that id (XEP-0308 §3). */
    public ReceivedAssert isCorrectionOf(CharSequence id) {
        return hasId("correct the message", id, "urn:xmpp:message-correct:0", "replace");
    }

    /**
     * Checks that it has just these reactions to the message with that id, in any order (XEP-0444
     * §3.1): {@code hasReactions("m1", "👋")}.
     */
    public ReceivedAssert hasReactions(CharSequence id, CharSequence... emojis) {
        hasId("react to", id, REACTIONS, "reactions");
        Element reactions = stanza().child(REACTIONS, "reactions");
        String found = sorted(reactions.children().stream().map(Element::text).toList());
        return same("have the reactions", sorted(List.of(emojis)), found);
    }

    private static String sorted(List<? extends CharSequence> texts) {
        return texts.stream().map(CharSequence::toString).sorted().collect(Collectors.joining(" "));
    }

    /** Checks that it replies to the message with that id (XEP-0461 §3). */
    public ReceivedAssert isReplyTo(CharSequence id) {
        return hasId("reply to", id, "urn:xmpp:reply:0", "reply");
    }

    /** Checks that it retracts the message with that id (XEP-0424 §3, XEP-0425 §3.1). */
    public ReceivedAssert isRetractionOf(CharSequence id) {
        return hasId("retract the message", id, "urn:xmpp:message-retract:1", "retract");
    }

    /** Checks that it says that it was delayed (XEP-0203 §2). */
    public ReceivedAssert hasDelay() {
        return has(DELAY, "have a delay");
    }

    /** Checks that it does not say that it was delayed (XEP-0203 §2). */
    public ReceivedAssert hasNoDelay() {
        return check(child(DELAY) == null, "have no delay", DELAY.toXml());
    }

    /** Checks that an account or a room gave it an id (XEP-0359 §2.1). */
    public ReceivedAssert hasStanzaIdBy(CharSequence jid) {
        List<String> found =
                stanza().children().stream()
                        .filter(child -> child.is(STANZA_IDS, "stanza-id"))
                        .map(child -> String.valueOf(child.attribute("by")))
                        .toList();
        return oneOf("have a stanza id by", jid, found);
    }

    /** Checks the id that its sender gave it (XEP-0359 §2.2). */
    public ReceivedAssert hasOriginId(CharSequence id) {
        return hasId("have the origin id", id, STANZA_IDS, "origin-id");
    }

    /** Checks that a room says which occupant sent it (XEP-0421 §3). */
    public ReceivedAssert hasOccupantId() {
        return has(Element.of("urn:xmpp:occupant-id:0", "occupant-id"), "have an occupant id");
    }

    /**
     * Checks that it is the copy of a message that another resource sent (XEP-0280 §8), matched as
     * in {@code receives}: {@code isCarbonOfSent(chat().to(juliet.bareJid()).body("Hello"))}.
     *
     * @throws IllegalArgumentException if its XML text contains a {@code ${…}} placeholder
     */
    public ReceivedAssert isCarbonOfSent(StanzaTemplate message) {
        return isCarbon("sent", message);
    }

    /**
     * Checks that it is the copy of a message that another resource received (XEP-0280 §7), matched
     * as in {@code receives}: {@code isCarbonOfReceived(chat().body("Hello"))}.
     *
     * @throws IllegalArgumentException if its XML text contains a {@code ${…}} placeholder
     */
    public ReceivedAssert isCarbonOfReceived(StanzaTemplate message) {
        return isCarbon("received", message);
    }

    private ReceivedAssert isCarbon(String direction, StanzaTemplate message) {
        Element expected = message.expectation(ReceivedAssert.NO_NAMES);
        Element copy = stanza().child(CARBONS, direction);
        return check(
                copy != null && Answers.forwarded(copy).anyMatch(child -> fits(expected, child)),
                "be the copy of a " + direction + " message that matches",
                expected.toXml());
    }

    private @Nullable Element child(Element like) {
        return stanza().child(like.namespace(), like.name());
    }

    private ReceivedAssert has(Element payload, String what) {
        return check(child(payload) != null, what, payload.toXml());
    }

    private ReceivedAssert hasId(String what, CharSequence id, String namespace, String name) {
        Element payload = stanza().child(namespace, name);
        return same(what, id.toString(), payload == null ? null : payload.attribute("id"));
    }
}

package verona.vocabulary;

import java.time.Instant;
import verona.stanza.Element;

/**
 * What messages between people contain: receipts, markers, chat states, corrections, reactions,
 * replies and retractions.
 *
 * <pre>{@code
 * romeo.sends(chat().to(juliet.bareJid()).id("m1").body("Hello").with(Chat.receiptRequest()));
 * juliet.sends(chat().to(romeo.bareJid()).with(Chat.receiptReceived("m1")));
 * }</pre>
 */
public final class Chat {

    static final String RECEIPTS = "urn:xmpp:receipts";
    static final String MARKERS = "urn:xmpp:chat-markers:0";
    static final String STATES = "http://jabber.org/protocol/chatstates";
    static final String CORRECTION = "urn:xmpp:message-correct:0";
    static final String REACTIONS = "urn:xmpp:reactions:0";
    static final String REPLY = "urn:xmpp:reply:0";
    static final String OUT_OF_BAND = "jabber:x:oob";
    static final String ENCRYPTION = "urn:xmpp:eme:0";

    private Chat() {}

    /** Requests a receipt for the message (XEP-0184 §7). The message needs an id. */
    public static Element receiptRequest() {
        return Element.of(RECEIPTS, "request");
    }

    /** Says that the message with that id was received (XEP-0184 §7). */
    public static Element receiptReceived(CharSequence id) {
        return Element.of(RECEIPTS, "received").withAttribute("id", id);
    }

    /** Requests a marker when the message is displayed (XEP-0333 §4.1). It needs an id. */
    public static Element markable() {
        return Element.of(MARKERS, "markable");
    }

    /**
     * Says that all messages up to the one with that id were displayed (XEP-0333 §4.2). In a room
     * it is the id by which {@link Delivery#stanzaId} identifies the message (XEP-0333 §4.3).
     */
    public static Element displayed(CharSequence id) {
        return Element.of(MARKERS, "displayed").withAttribute("id", id);
    }

    /** The chat state of somebody who pays attention to the conversation (XEP-0085 §2). */
    public static Element active() {
        return Element.of(STATES, "active");
    }

    /** The chat state of somebody who writes a message (XEP-0085 §2). */
    public static Element composing() {
        return Element.of(STATES, "composing");
    }

    /** The chat state of somebody who has stopped writing (XEP-0085 §2). */
    public static Element paused() {
        return Element.of(STATES, "paused");
    }

    /** The chat state of somebody who pays no attention for some minutes (XEP-0085 §2). */
    public static Element inactive() {
        return Element.of(STATES, "inactive");
    }

    /** The chat state of somebody who has ended the conversation (XEP-0085 §2). */
    public static Element gone() {
        return Element.of(STATES, "gone");
    }

    /**
     * Says that the message replaces the one with that id (XEP-0308 §3): {@code
     * chat().id("m2").body("Romeo").with(Chat.replace("m1"))}.
     */
    public static Element replace(CharSequence id) {
        return Element.of(CORRECTION, "replace").withAttribute("id", id);
    }

    /**
     * All reactions of the sender to the message with that id (XEP-0444 §3.1), none to withdraw
     * them: {@code Chat.reactions("m1", "👋", "🐢")}.
     */
    public static Element reactions(CharSequence id, CharSequence... emojis) {
        Element reactions = Element.of(REACTIONS, "reactions").withAttribute("id", id);
        for (CharSequence emoji : emojis) {
            reactions = reactions.withChild(Element.of(REACTIONS, "reaction").withAllText(emoji));
        }
        return reactions;
    }

    /** Says that the message replies to the one with that id (XEP-0461 §3). */
    public static Element reply(CharSequence id) {
        return Element.of(REPLY, "reply").withAttribute("id", id);
    }

    /**
     * Says that the message replies to the one with that id (XEP-0461 §3).
     *
     * @param author the JID that sent the message
     */
    public static Element reply(CharSequence id, CharSequence author) {
        return Element.of(REPLY, "reply").withAttribute("to", author).withAttribute("id", id);
    }

    /**
     * Says that texts of the message are only for clients that do not know an extension (XEP-0428
     * §2.2): {@code Chat.fallback("urn:xmpp:reply:0").body(0, 33)}.
     *
     * @param namespace the namespace of that extension
     */
    public static Fallback fallback(CharSequence namespace) {
        return new Fallback(namespace);
    }

    /**
     * Retracts the message with that id (XEP-0424 §3). What a moderator retracts is in {@link
     * Moderation}.
     */
    public static Retraction retract(CharSequence id) {
        return Retraction.retract(id);
    }

    /** Stands in an archive for a message that was retracted then (XEP-0424 §4). */
    public static Retraction retracted(Instant stamp) {
        return retracted(stamp.toString());
    }

    /** Stands in an archive for a message that was retracted then (XEP-0424 §4, XEP-0082). */
    public static Retraction retracted(CharSequence stamp) {
        return Retraction.retracted(stamp);
    }

    /** The address of a file that belongs to the message (XEP-0066 §3). */
    public static Element outOfBand(CharSequence url) {
        Element address = Element.of(OUT_OF_BAND, "url").withAllText(url);
        return Element.of(OUT_OF_BAND, "x").withChild(address);
    }

    /** The address of a file that belongs to the message, with a description (XEP-0066 §3). */
    public static Element outOfBand(CharSequence url, CharSequence description) {
        return outOfBand(url).withChild(Element.of(OUT_OF_BAND, "desc").withAllText(description));
    }

    /** Says by the namespace how the message is encrypted (XEP-0380 §3.1). */
    public static Element encryption(CharSequence namespace) {
        return Element.of(ENCRYPTION, "encryption").withAttribute("namespace", namespace);
    }

    /**
     * Says how the message is encrypted (XEP-0380 §3.1): {@code
     * Chat.encryption("eu.siacs.conversations.axolotl", "OMEMO")}.
     */
    public static Element encryption(CharSequence namespace, CharSequence name) {
        return encryption(namespace).withAttribute("name", name);
    }
}

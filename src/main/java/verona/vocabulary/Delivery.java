package verona.vocabulary;

import java.time.Instant;
import verona.stanza.Element;
import verona.stanza.MessageSpec;
import verona.stanza.Payload;

/**
 * What concerns the delivery of a stanza, not its content: delays, ids, hints for servers, and
 * forwarded stanzas.
 *
 * <pre>{@code
 * juliet.receives(chat().body("Hello").with(Delivery.delay(anyValue())));
 * romeo.sends(chat().to(juliet.bareJid()).body("Hello").with(Delivery.noStore()));
 * }</pre>
 */
public final class Delivery {

    static final String DELAY = "urn:xmpp:delay";
    static final String STANZA_IDS = "urn:xmpp:sid:0";
    static final String OCCUPANT_ID = "urn:xmpp:occupant-id:0";
    static final String FORWARD = "urn:xmpp:forward:0";
    private static final String HINTS = "urn:xmpp:hints";

    private Delivery() {}

    /** Says when the stanza was sent at first (XEP-0203 §2). */
    public static Element delay(Instant stamp) {
        return delay(stamp.toString());
    }

    /** Says when the stanza was sent at first (XEP-0203 §2, XEP-0082). */
    public static Element delay(CharSequence stamp) {
        return Element.of(DELAY, "delay").withAttribute("stamp", stamp);
    }

    /**
     * Says when the stanza was sent at first (XEP-0203 §2).
     *
     * @param from who has kept it: a server, a room, a client
     */
    public static Element delay(Instant stamp, CharSequence from) {
        return delay(stamp.toString(), from);
    }

    /**
     * Says when the stanza was sent at first (XEP-0203 §2, XEP-0082).
     *
     * @param from who has kept it: a server, a room, a client
     */
    public static Element delay(CharSequence stamp, CharSequence from) {
        return Element.of(DELAY, "delay").withAttribute("from", from).withAttribute("stamp", stamp);
    }

    /**
     * The id that a server or a room gave the stanza (XEP-0359 §2.1).
     *
     * @param by the JID of who gave it: an account, a room
     */
    public static Element stanzaId(CharSequence id, CharSequence by) {
        return Element.of(STANZA_IDS, "stanza-id").withAttribute("id", id).withAttribute("by", by);
    }

    /** The id that the sender gave the stanza (XEP-0359 §2.2). */
    public static Element originId(CharSequence id) {
        return Element.of(STANZA_IDS, "origin-id").withAttribute("id", id);
    }

    /** The id that a room gave the occupant who sent the stanza (XEP-0421 §3). */
    public static Element occupantId(CharSequence id) {
        return Element.of(OCCUPANT_ID, "occupant-id").withAttribute("id", id);
    }

    /** Hint for servers: store the message (XEP-0334 §4.4). */
    public static Element store() {
        return Element.of(HINTS, "store");
    }

    /**
     * Hint for servers: do not store the message, not even until it is delivered (XEP-0334 §4.2).
     */
    public static Element noStore() {
        return Element.of(HINTS, "no-store");
    }

    /** Hint for servers: do not archive the message (XEP-0334 §4.1). */
    public static Element noPermanentStore() {
        return Element.of(HINTS, "no-permanent-store");
    }

    /** Hint for servers: deliver the message only to the addressed resource (XEP-0334 §4.3). */
    public static Element noCopy() {
        return Element.of(HINTS, "no-copy");
    }

    /**
     * A message, forwarded (XEP-0297 §3.1): {@code
     * Delivery.forwarded(chat().from(juliet.fullJid()).body("Hello"))}. In an expectation it is
     * matched as in {@code receives}.
     *
     * @throws IllegalArgumentException if a payload written as XML has a <code>${…}</code>
     *     placeholder
     */
    public static Element forwarded(MessageSpec message) {
        return forwarded(Content.of(message));
    }

    /**
     * A message, forwarded, with the time when it was sent (XEP-0297 §3.1): {@code
     * Delivery.forwarded(message, Delivery.delay(stamp))}.
     *
     * @throws IllegalArgumentException if a payload written as XML has a <code>${…}</code>
     *     placeholder
     */
    public static Element forwarded(MessageSpec message, Element delay) {
        return Element.of(FORWARD, "forwarded").withChild(delay).withChild(Content.of(message));
    }

    /** A stanza as an element, forwarded (XEP-0297 §3.1): {@code forwarded(received.element())}. */
    public static Element forwarded(Payload stanza) {
        return Element.of(FORWARD, "forwarded").withChild(stanza.toElement());
    }
}

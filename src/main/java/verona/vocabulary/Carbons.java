package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.MessageSpec;

/**
 * Copies of messages for the other resources of an account (XEP-0280).
 *
 * <pre>{@code
 * phone.sends(iqSet("carbons1").with(Carbons.enable())).receives(iqResult("carbons1"));
 * romeo.sends(chat().to(juliet.bareJid()).body("Hello"));
 * phone.receives(chat().from(romeo.bareJid()).with(Carbons.sent(chat().body("Hello"))));
 * }</pre>
 */
public final class Carbons {

    static final String NAMESPACE = "urn:xmpp:carbons:2";

    private Carbons() {}

    /** Requests copies for this resource (XEP-0280 §4): {@code iqSet("c1").with(…)}. */
    public static Element enable() {
        return Element.of(NAMESPACE, "enable");
    }

    /** Requests no more copies for this resource (XEP-0280 §5). */
    public static Element disable() {
        return Element.of(NAMESPACE, "disable");
    }

    /**
     * The copy of a message that another resource received (XEP-0280 §7): {@code
     * Carbons.received(chat().from(juliet.fullJid()).body("Hello"))}.
     *
     * @throws IllegalArgumentException if a payload written as XML has a <code>${…}</code>
     *     placeholder
     */
    public static Element received(MessageSpec message) {
        return Element.of(NAMESPACE, "received").withChild(Delivery.forwarded(message));
    }

    /**
     * The copy of a message that another resource sent (XEP-0280 §8): {@code
     * Carbons.sent(chat().to(juliet.bareJid()).body("Hello"))}.
     *
     * @throws IllegalArgumentException if a payload written as XML has a <code>${…}</code>
     *     placeholder
     */
    public static Element sent(MessageSpec message) {
        return Element.of(NAMESPACE, "sent").withChild(Delivery.forwarded(message));
    }

    /**
     * Requests that a message is not copied (XEP-0280 §9), together with {@link Delivery#noCopy()}.
     */
    public static Element privateMessage() {
        return Element.of(NAMESPACE, "private");
    }
}

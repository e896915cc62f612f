package verona.internal.transcript;

import java.util.ArrayList;
import java.util.List;
import verona.stanza.Element;

/**
 * What servers stamp on every stanza, whatever it is about: {@code xml:lang} (RFC 6120 §8.1.5),
 * {@code <stanza-id>} (XEP-0359), {@code <occupant-id>} (XEP-0421) and the hash of no photo
 * (XEP-0153). A report has better uses for the room.
 */
public final class Stamps {

    private Stamps() {}

    /** The stanza without them: the very same one if there are none. */
    public static Element without(Element stanza) {
        Element plain =
                stanza.attribute(Element.XML_LANG) == null
                        ? stanza
                        : stanza.withAttribute(Element.XML_LANG, null);
        List<Object> kept = new ArrayList<>();
        for (Object part : stanza.content()) {
            if (!(part instanceof Element child && isOne(child))) {
                kept.add(part);
            }
        }
        return kept.size() == stanza.content().size() ? plain : plain.withContents(kept);
    }

    /** Whether a child of a stanza is one. */
    public static boolean isOne(Element child) {
        return child.is("urn:xmpp:sid:0", "stanza-id")
                || child.is("urn:xmpp:occupant-id:0", "occupant-id")
                || child.is("vcard-temp:x:update", "x") && isEmpty(child);
    }

    private static boolean isEmpty(Element update) {
        return update.children().size() == 1
                && update.children().get(0).content().isEmpty()
                && update.text().isBlank();
    }
}

package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.MessageSpec;
import verona.stanza.Payload;
import verona.stanza.Placeholders;

/** Adds content to elements. */
final class Content {

    private static final Placeholders NO_NAMES = Placeholders.with(Content::unknown);

    private Content() {}

    /** The element with those children. */
    static Element with(Element parent, Payload... children) {
        Element changed = parent;
        for (Payload child : children) {
            changed = changed.withChild(child.toElement());
        }
        return changed;
    }

    /** An element that holds just that text. */
    static Element text(String namespace, String name, CharSequence text) {
        return Element.of(namespace, name).withAllText(text);
    }

    /** The element with children of its own namespace, each with one of those ids. */
    static Element withIds(Element parent, String name, CharSequence... ids) {
        Element changed = parent;
        for (CharSequence id : ids) {
            changed =
                    changed.withChild(Element.of(parent.namespace(), name).withAttribute("id", id));
        }
        return changed;
    }

    /** The element with items, in its own namespace. */
    static Element withItems(Element parent, PubsubItem... items) {
        Element changed = parent;
        for (PubsubItem item : items) {
            changed = changed.withChild(item.in(parent.namespace()));
        }
        return changed;
    }

    /** The element with a form. */
    static Element with(Element parent, DataForm form) {
        return parent.withChild(form.toElement());
    }

    /** A message as an element that is expected inside another. */
    static Element of(MessageSpec message) {
        return message.expectation(NO_NAMES);
    }

    private static String unknown(String name) {
        throw new IllegalArgumentException(
                "${"
                        + name
                        + "} has no value here: say it with the client's or the room's methods,"
                        + " such as juliet.bareJid()");
    }
}

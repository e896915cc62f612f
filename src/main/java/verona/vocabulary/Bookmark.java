package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;
import verona.stanza.Payload;

/**
 * A bookmark of a room: {@code <conference xmlns='urn:xmpp:bookmarks:1'/>} (XEP-0402). {@link
 * Storage#bookmark()} makes it.
 *
 * <pre>{@code
 * Pubsub.publish(Storage.BOOKMARKS,
 *         Pubsub.item(room, Storage.bookmark().nick("Romeo").autojoin(true)))
 * }</pre>
 */
public final class Bookmark extends ElementPayload<Bookmark> {

    Bookmark() {
        this(Element.of(Storage.BOOKMARKS, "conference"));
    }

    private Bookmark(Element conference) {
        super(conference);
    }

    @Override
    protected Bookmark copy(Element conference) {
        return new Bookmark(conference);
    }

    /** Sets the name for the user (XEP-0402 §2). */
    public Bookmark name(CharSequence name) {
        return attribute("name", name);
    }

    /** Whether clients are to join the room by themselves (XEP-0402 §2). */
    public Bookmark autojoin(boolean autojoin) {
        return attribute("autojoin", String.valueOf(autojoin));
    }

    /** Sets the nickname in the room (XEP-0402 §2). */
    public Bookmark nick(CharSequence nick) {
        return singleLeaf("nick", nick);
    }

    /** Sets the password of the room (XEP-0402 §2). */
    public Bookmark password(CharSequence password) {
        return singleLeaf("password", password);
    }

    /** Adds what other clients keep with the bookmark (XEP-0402 §2). */
    public Bookmark extensions(Payload... extensions) {
        return single(Content.with(Element.of(element().namespace(), "extensions"), extensions));
    }

    /** Sets the room, which only {@link Storage#bookmarks} needs (XEP-0048 §2.1). */
    public Bookmark jid(CharSequence room) {
        return attribute("jid", room);
    }

    /** The bookmark in the namespace of what holds it. */
    Element in(String namespace) {
        return element().withNamespace(Storage.BOOKMARKS, namespace);
    }
}

package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.Payload;

/**
 * What clients keep on the server: bookmarks of rooms (XEP-0402, XEP-0048) and private XML
 * (XEP-0049).
 *
 * <pre>{@code
 * romeo.sends(iqSet("keep1").with(Pubsub.publish(Storage.BOOKMARKS,
 *         Pubsub.item(room, Storage.bookmark().name("Balcony").autojoin(true)))));
 * }</pre>
 */
public final class Storage {

    /** The node of bookmarks, whose items have the rooms' JIDs as ids (XEP-0402 §2). */
    public static final String BOOKMARKS = "urn:xmpp:bookmarks:1";

    private static final String PRIVATE = "jabber:iq:private";
    private static final String OLD_BOOKMARKS = "storage:bookmarks";

    private Storage() {}

    /** A bookmark of a room (XEP-0402 §2): {@code Storage.bookmark().nick("Romeo")}. */
    public static Bookmark bookmark() {
        return new Bookmark();
    }

    /**
     * Bookmarks in their older format (XEP-0048 §2.1), for {@link #privateXml}: {@code
     * Storage.bookmarks(Storage.bookmark().jid(room))}.
     */
    public static Element bookmarks(Bookmark... bookmarks) {
        Element storage = Element.of(OLD_BOOKMARKS, "storage");
        for (Bookmark bookmark : bookmarks) {
            storage = storage.withChild(bookmark.in(OLD_BOOKMARKS));
        }
        return storage;
    }

    /** Stores elements, or requests what is stored by an empty element (XEP-0049 §2.2). */
    public static Element privateXml(Payload... elements) {
        return Content.with(Element.of(PRIVATE, "query"), elements);
    }
}

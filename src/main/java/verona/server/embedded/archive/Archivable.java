package verona.server.embedded.archive;

import java.util.Set;
import verona.server.embedded.core.Hints;
import verona.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Which messages are worth an archive, XEP-0313 §6.1. */
final class Archivable {

    /** What is no conversation, or not the account's own: a room keeps what is said in it. */
    private static final Set<String> OTHER_TYPES = Set.of("error", "groupchat", "headline");

    /** What belongs to a conversation without a body: XEP-0184, 0333, 0380, 0249 and 0353. */
    private static final Set<String> MEANINGFUL =
            Set.of(
                    "urn:xmpp:receipts",
                    "urn:xmpp:chat-markers:0",
                    "urn:xmpp:eme:0",
                    "jabber:x:conference",
                    "urn:xmpp:jingle-message:0");

    private Archivable() {}

    /** For the archive of an account. */
    static boolean isForAccount(Stanza message) {
        Element element = message.element();
        return !OTHER_TYPES.contains(message.type())
                && (isAsked(element) || isMeaningful(element))
                && !Hints.noPermanentStore(element);
    }

    /** For the archive of a room; a subject alone changes the room's. */
    static boolean isForRoom(Element message) {
        return (isAsked(message) || message.child(Element.CLIENT, "subject") != null)
                && !Hints.noPermanentStore(message);
    }

    private static boolean isAsked(Element message) {
        return message.child(Element.CLIENT, "body") != null || Hints.store(message);
    }

    private static boolean isMeaningful(Element message) {
        return message.children().stream()
                .anyMatch(child -> MEANINGFUL.contains(child.namespace()));
    }
}

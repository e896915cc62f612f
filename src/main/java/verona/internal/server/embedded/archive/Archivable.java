package verona.internal.server.embedded.archive;

import java.util.Set;
import verona.internal.server.embedded.core.Hints;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Which messages are worth an archive, XEP-0313 §6.1. */
final class Archivable {

    /** What is no conversation, or not the account's own: a room keeps what is said in it. */
    private static final Set<String> OTHER_TYPES = Set.of("error", "groupchat", "headline");

    /** What belongs to a conversation without a body: XEP-0184, 0333, 0380, 0249 and 0353. */
    private static final Set<String> TELLING =
            Set.of(
                    "urn:xmpp:receipts",
                    "urn:xmpp:chat-markers:0",
                    "urn:xmpp:eme:0",
                    "jabber:x:conference",
                    "urn:xmpp:jingle-message:0");

    private Archivable() {}

    /** For the archive of an account. */
    static boolean isForAccount(Stanza message) {
        return !OTHER_TYPES.contains(message.type()) && hasContent(message.element());
    }

    /** Whether it says something that is meant to last; a subject is a room's new one. */
    static boolean hasContent(Element message) {
        return !Hints.noPermanentStore(message)
                && (Hints.store(message)
                        || message.child(Element.CLIENT, "body") != null
                        || message.child(Element.CLIENT, "subject") != null
                        || isTelling(message));
    }

    private static boolean isTelling(Element message) {
        return message.children().stream().anyMatch(child -> TELLING.contains(child.namespace()));
    }
}

package verona.internal.server.embedded.muc;

import java.util.Set;
import verona.internal.server.embedded.core.Hints;
import verona.stanza.Element;

/** Which messages a room keeps for those who enter later. */
final class HistoryRule {

    /** What says something without a body: encrypted messages and chat markers. */
    private static final Set<String> TELLING = Set.of("urn:xmpp:eme:0", "urn:xmpp:chat-markers:0");

    private HistoryRule() {}

    static boolean keeps(Element message) {
        if (Hints.noPermanentStore(message)) {
            return false;
        }
        return Hints.store(message)
                || message.child(Element.CLIENT, "body") != null
                || message.children().stream().anyMatch(c -> TELLING.contains(c.namespace()));
    }
}

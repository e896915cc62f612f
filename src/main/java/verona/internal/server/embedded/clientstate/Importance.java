package verona.internal.server.embedded.clientstate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityFullJid;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/**
 * What an inactive client need not get now, or not at all (XEP-0352 §3.2).
 *
 * @param client whose own presence is no matter of others
 */
record Importance(EntityFullJid client) {

    private static final String MUC_USER = "http://jabber.org/protocol/muc#user";
    private static final String CHAT_STATES = "http://jabber.org/protocol/chatstates";
    private static final String CARBONS = "urn:xmpp:carbons:2";
    private static final String FORWARD = "urn:xmpp:forward:0";
    private static final String HINTS = "urn:xmpp:hints";

    /** Whether it is somebody else's presence. A room's status codes are news for the client. */
    boolean canWait(Stanza stanza) {
        return stanza.isPresence()
                && (stanza.type().isEmpty() || stanza.type().equals("unavailable"))
                && !stanza.from().equals(client)
                && !hasStatus(stanza.element().child(MUC_USER, "x"));
    }

    private static boolean hasStatus(@Nullable Element muc) {
        return muc != null && muc.child(MUC_USER, "status") != null;
    }

    /** Whether it is a message with a chat state and nothing else, or a copy of one. */
    boolean isUseless(Stanza stanza) {
        return stanza.isMessage() && isChatState(original(stanza.element()));
    }

    private static boolean isChatState(Element message) {
        List<Element> content = message.children();
        return content.stream().anyMatch(child -> child.namespace().equals(CHAT_STATES))
                && content.stream().allMatch(Importance::goesWithChatStates);
    }

    private static boolean goesWithChatStates(Element child) {
        return child.namespace().equals(CHAT_STATES)
                || child.namespace().equals(HINTS)
                || child.is(Element.CLIENT, "thread");
    }

    /** What a carbon copy holds (XEP-0280 §7 and §8). */
    private static Element original(Element message) {
        for (Element child : message.children()) {
            Element forwarded = child.child(FORWARD, "forwarded");
            Element copied = forwarded == null ? null : forwarded.child(Element.CLIENT, "message");
            if (child.namespace().equals(CARBONS) && copied != null) {
                return copied;
            }
        }
        return message;
    }
}

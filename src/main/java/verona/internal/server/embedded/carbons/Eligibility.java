package verona.internal.server.embedded.carbons;

import java.util.Set;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Hints;
import verona.internal.server.embedded.core.MessageListener.Direction;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Which messages are copied, XEP-0280 §6.1. */
final class Eligibility {

    private static final String MUC_USER = "http://jabber.org/protocol/muc#user";
    private static final String INVITATION = "jabber:x:conference";

    /** Receipts, chat states, chat markers. */
    private static final Set<String> INSTANT_MESSAGING =
            Set.of(
                    "urn:xmpp:receipts",
                    "http://jabber.org/protocol/chatstates",
                    "urn:xmpp:chat-markers:0");

    private final Exchanges copied = new Exchanges();

    /** Whether a message is one; an error is, where it answers one that was. */
    boolean has(Account account, Stanza message, Direction direction) {
        Jid peer = direction == Direction.SENT ? message.to() : message.from();
        if (message.type().equals("error")) {
            return copied.answers(account, direction, peer, message.element());
        }
        boolean eligible = isEligible(message, direction);
        if (eligible) {
            copied.add(account, direction, peer, message.element());
        }
        return eligible;
    }

    private static boolean isEligible(Stanza message, Direction direction) {
        Element element = message.element();
        return element.child(CarbonsFeature.NAMESPACE, "private") == null
                && !Hints.noCopy(element)
                && !message.type().equals("groupchat")
                && !isReceivedFromOccupant(message, direction)
                && isConversation(message);
    }

    /** The room itself brings such a message to each session that is in it. */
    private static boolean isReceivedFromOccupant(Stanza message, Direction direction) {
        return direction == Direction.RECEIVED
                && message.from().hasResource()
                && message.element().child(MUC_USER, "x") != null;
    }

    private static boolean isConversation(Stanza message) {
        Element element = message.element();
        return message.type().equals("chat")
                || message.type().equals("normal") && element.child(Element.CLIENT, "body") != null
                || element.children().stream()
                        .anyMatch(child -> INSTANT_MESSAGING.contains(child.namespace()))
                || isInvitation(element);
    }

    /** XEP-0249, or XEP-0045 §7.8.2. */
    private static boolean isInvitation(Element message) {
        Element muc = message.child(MUC_USER, "x");
        return message.child(INVITATION, "x") != null
                || muc != null && muc.child(MUC_USER, "invite") != null;
    }

    void forget(Account account) {
        copied.forget(account);
    }
}

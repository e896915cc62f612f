package verona.internal.server.embedded.blocking;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.core.StanzaFilter;
import verona.stanza.Element;

/** What a block list keeps from its account and from those on it, XEP-0191 §3.3. */
record BlockingFilter(BlockLists lists) implements StanzaFilter {

    private static final String ERRORS = "urn:xmpp:blocking:errors";
    private static final String MUC_USER = "http://jabber.org/protocol/muc#user";

    /** What a user sends to somebody blocked is an error, unless it is an answer. */
    @Override
    public Stanza sent(Session from, Stanza stanza) {
        if (!lists.blocks(from.jid(), stanza.to())) {
            return stanza;
        }
        throw new StanzaError(Condition.NOT_ACCEPTABLE, "cancel", "You have blocked this JID")
                .with(Element.of(ERRORS, "blocked"));
    }

    /**
     * What a server sends in a user's name, like presence, simply does not go to who is blocked.
     */
    @Override
    public @Nullable Stanza routed(Stanza stanza) {
        if (lists.blocks(stanza.from(), stanza.to())) {
            return null;
        }
        return lists.blocks(stanza.to(), stanza.from()) ? incoming(stanza) : invitation(stanza);
    }

    private static @Nullable Stanza incoming(Stanza stanza) {
        if (stanza.isRequest() || stanza.isMessage() && isBounced(stanza)) {
            throw new StanzaError(Condition.SERVICE_UNAVAILABLE, "nobody is there to take it");
        }
        return null;
    }

    /** A room would take an error for the end of the occupant that it has sent a message. */
    private static boolean isBounced(Stanza message) {
        return switch (message.type()) {
            case "error", "groupchat", "headline" -> false;
            default -> message.element().child(MUC_USER, "x") == null;
        };
    }

    /** An invitation comes from a room, and is from somebody all the same (XEP-0045 §7.8.2). */
    private @Nullable Stanza invitation(Stanza stanza) {
        Element muc = stanza.element().child(MUC_USER, "x");
        Element invite = muc == null ? null : muc.child(MUC_USER, "invite");
        String from = invite == null ? null : invite.attribute("from");
        return from != null && isBlocked(stanza.to(), from) ? null : stanza;
    }

    private boolean isBlocked(Jid account, String inviter) {
        try {
            return lists.blocks(account, Jids.from(inviter));
        } catch (XmppStringprepException e) {
            return false;
        }
    }
}

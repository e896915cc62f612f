package verona.internal.server.embedded.muc.presence;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Room;

/** Which nicks somebody may have in a room. */
public record Nicknames(Room room) {

    /**
     * Checks that a nick can be one at all, XEP-0045 §17.1.
     *
     * @throws StanzaError if not
     */
    public static void check(Resourcepart nick) {
        if (!Jids.isStorable(nick)) {
            throw new StanzaError(Condition.JID_MALFORMED, "Nickname must pass strict validation");
        }
        if (nick.toString().isBlank()) {
            throw new StanzaError(
                    Condition.NOT_ALLOWED, "modify", "Invisible Nicknames are forbidden");
        }
    }

    /** XEP-0045 §7.2.8 and §7.6: a nick in use, or kept for somebody, is nobody else's. */
    public void requireFree(Jid who, Resourcepart nick) {
        Occupant occupant = room.occupants().find(nick);
        BareJid holder = room.affiliations().holder(nick);
        BareJid account = who.asBareJid();
        boolean used = occupant != null && !occupant.account().equals(account);
        if (used || (holder != null && !holder.equals(account))) {
            throw new StanzaError(Condition.CONFLICT, "somebody else has that nick");
        }
    }

    /** XEP-0045 §7.2.2: the nick that somebody gets who asks for one. */
    Resourcepart assigned(Stanza join) {
        Resourcepart kept = lockedDown(join.from());
        return kept == null ? join.to().getResourceOrThrow() : kept;
    }

    /** XEP-0045 §7.6: whether somebody may change to that nick. */
    void requireChangeable(Stanza presence, Resourcepart nick) {
        check(nick);
        requireFree(presence.from(), nick);
        Resourcepart kept = lockedDown(presence.from());
        if (kept != null && !kept.equals(nick)) {
            throw new StanzaError(
                    Condition.NOT_ACCEPTABLE, "cancel", "your nick in this room is " + kept);
        }
    }

    private @Nullable Resourcepart lockedDown(Jid who) {
        return room.config().is(ConfigField.RESERVED_NICKS)
                ? room.affiliations().entry(who.asBareJid()).nick()
                : null;
    }
}

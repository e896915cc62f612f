package verona.internal.server.embedded.muc.admin;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Role;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.presence.Actor;
import verona.internal.server.embedded.muc.presence.Leaving;
import verona.internal.server.embedded.muc.presence.PresenceBroadcast;

/** A change of an occupant's role, XEP-0045 §8.2 to §8.4 and §9.6 to §9.7. */
public record RoleChange(
        Room room, Jid actor, Occupant occupant, Role role, @Nullable String reason)
        implements AdminIqs.Change {

    @Override
    public void check() {
        if (!room.isModerator(actor)) {
            throw new StanzaError(Condition.FORBIDDEN, "only moderators may do that");
        }
        if (isChange()) {
            checkChange();
        }
    }

    /** A list may hold what is so already, XEP-0045 §9.8. */
    private boolean isChange() {
        return role != occupant.role();
    }

    private void checkChange() {
        Affiliation own = room.affiliation(actor);
        Affiliation other = room.affiliation(occupant.account());
        refuseIf(!own.isAtLeast(other), "you may not do that to those above");
        refuseIf(
                other.isAtLeast(Affiliation.ADMIN) && role != Role.NONE && role != Role.MODERATOR,
                "an admin or owner stays a moderator");
        if (!own.isAtLeast(Affiliation.ADMIN)) {
            requireNoModerator();
        }
    }

    /** XEP-0045 §5.1.3, §9.6 and §9.7: moderators are the admins' business. */
    private void requireNoModerator() {
        boolean moderator = occupant.role() == Role.MODERATOR;
        refuseIf(moderator && role == Role.NONE, "a moderator is kicked by admins only");
        if (moderator || role == Role.MODERATOR) {
            throw new StanzaError(Condition.FORBIDDEN, "only admins and owners may do that");
        }
    }

    private static void refuseIf(boolean refused, String text) {
        if (refused) {
            throw new StanzaError(Condition.NOT_ALLOWED, text);
        }
    }

    @Override
    public void apply() {
        Actor by = Actor.of(room, actor);
        if (!room.occupants().contains(occupant) || !isChange()) {
            // What was asked for before may have removed it.
            return;
        }
        if (role == Role.NONE) {
            Leaving.remove(room, occupant, 307, by, reason);
        } else {
            new PresenceBroadcast(room, occupant).role(role).by(by, reason).toAll();
        }
    }
}

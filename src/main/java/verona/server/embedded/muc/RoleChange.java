package verona.server.embedded.muc;

import org.jspecify.annotations.Nullable;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.StanzaError;

/** A change of an occupant's role, XEP-0045 §8.2 to §8.4 and §9.6 to §9.7. */
record RoleChange(
        Room room, Occupant actor, Occupant occupant, Role role, @Nullable String reason) {

    /**
     * Checks that the actor may do it.
     *
     * @throws StanzaError if not
     */
    void check() {
        Affiliation own = room.affiliation(actor.realJid());
        if (actor.role() != Role.MODERATOR) {
            throw new StanzaError(Condition.FORBIDDEN, "only moderators may do that");
        }
        boolean concernsModerators = role == Role.MODERATOR || occupant.role() == Role.MODERATOR;
        boolean higher = !own.isAtLeast(room.affiliation(occupant.realJid()));
        if (higher || (concernsModerators && !own.isAtLeast(Affiliation.ADMIN))) {
            throw new StanzaError(Condition.NOT_ALLOWED, "you may not do that to this occupant");
        }
        requireModeratorsStay();
    }

    /** XEP-0045 §9.7: an admin or owner is a moderator while it is in the room. */
    private void requireModeratorsStay() {
        boolean fixed = room.affiliation(occupant.realJid()).isAtLeast(Affiliation.ADMIN);
        if (fixed && role != Role.NONE && role != Role.MODERATOR) {
            throw new StanzaError(Condition.NOT_ALLOWED, "an admin or owner stays a moderator");
        }
    }

    /** Does it, and tells everybody. */
    void apply() {
        if (role == Role.NONE) {
            Removal.remove(room, occupant, 307, actor, reason);
        } else {
            occupant.role(role);
            new Announcement(room, occupant).by(actor, reason).toAll();
        }
    }
}

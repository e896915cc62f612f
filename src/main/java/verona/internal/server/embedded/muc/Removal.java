package verona.internal.server.embedded.muc;

import org.jspecify.annotations.Nullable;

/** Occupants that have to go. */
final class Removal {

    private Removal() {}

    /**
     * Takes an occupant out and tells everybody why: status 301 banned, 307 kicked, 321 no member
     * any more, 322 the room has become members-only.
     */
    static void remove(
            Room room,
            Occupant occupant,
            int status,
            @Nullable Actor actor,
            @Nullable String reason) {
        new Announcement(room, occupant)
                .role(Role.NONE)
                .leaving(Presences.EMPTY)
                .status(status)
                .by(actor, reason)
                .toAll();
        room.remove(occupant);
    }
}

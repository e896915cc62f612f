package verona.server.embedded.muc;

import java.util.List;
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
            @Nullable Occupant actor,
            @Nullable String reason) {
        occupant.role(Role.NONE);
        new Announcement(room, occupant)
                .leaving(List.of())
                .status(status)
                .by(actor, reason)
                .toAll();
        room.remove(occupant);
    }

    /** XEP-0045 §15.6.2, status 333: an occupant that stanzas can't be delivered to is gone. */
    static void technical(Room room, Occupant occupant) {
        remove(room, occupant, 333, null, null);
    }
}

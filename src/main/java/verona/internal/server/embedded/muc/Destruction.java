package verona.internal.server.embedded.muc;

import java.util.List;
import verona.stanza.Element;

/** The end of a room, XEP-0045 §10.9 and §11.2. */
final class Destruction {

    private Destruction() {}

    /** Each occupant learns by its own presence alone that the room is destroyed. */
    static void of(Room room, Element destroy) {
        tell(room, destroy);
    }

    /** XEP-0045 §11.2: the same where the server ends. */
    static void byShutdown(Room room) {
        tell(room, Announcement.statusElement(332));
    }

    private static void tell(Room room, Element why) {
        List<Occupant> present = room.occupants().all();
        room.vanish();
        for (Occupant occupant : present) {
            new Announcement(room, occupant)
                    .role(Role.NONE)
                    .leaving(Presences.EMPTY)
                    .with(why)
                    .toSelf();
        }
    }
}

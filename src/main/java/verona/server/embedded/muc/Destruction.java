package verona.server.embedded.muc;

import java.util.List;
import verona.stanza.Element;

/** The end of a room, XEP-0045 §10.9. */
final class Destruction {

    private Destruction() {}

    /** Each occupant learns of it by its own presence alone. */
    static void of(Room room, Element destroy) {
        List<Occupant> present = room.occupants().all();
        room.vanish();
        for (Occupant occupant : present) {
            new Announcement(room, occupant)
                    .role(Role.NONE)
                    .leaving(Presences.EMPTY)
                    .with(destroy)
                    .toSelf();
        }
    }
}

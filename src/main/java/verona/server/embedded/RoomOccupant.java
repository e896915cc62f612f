package verona.server.embedded;

import java.util.List;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.stanza.Affiliation;
import verona.stanza.Role;

/**
 * An occupant of a room of an {@link EmbeddedServer}.
 *
 * @param affiliation the user's affiliation with the room (XEP-0045 §5.2)
 * @param role the occupant's role (XEP-0045 §5.1)
 * @param clients the full JIDs of the clients that are in the room with that nick
 */
public record RoomOccupant(String nick, Affiliation affiliation, Role role, List<Jid> clients) {

    static RoomOccupant of(Occupant occupant, Affiliation affiliation) {
        return new RoomOccupant(
                occupant.nick().toString(),
                affiliation,
                Role.valueOf(occupant.role().name()),
                occupant.clients());
    }

    /** The embedded server's own constants have the same names. */
    static Affiliation of(verona.internal.server.embedded.muc.model.Affiliation affiliation) {
        return Affiliation.valueOf(affiliation.name());
    }
}

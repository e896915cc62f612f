package verona.server.embedded;

import java.util.List;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.stanza.Affiliation;
import verona.stanza.Role;

/**
 * Somebody in a room of an {@link EmbeddedServer}.
 *
 * @param affiliation how the room and the user are related (XEP-0045 §5.2)
 * @param role what the occupant may do (XEP-0045 §5.1)
 * @param clients the full JIDs of those who are in the room by that nick
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

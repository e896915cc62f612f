package verona.server.embedded;

import java.util.List;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.muc.OccupantView;

/**
 * Somebody in a room of an {@link EmbeddedServer}.
 *
 * @param affiliation {@code owner}, {@code admin}, {@code member} or {@code none} (XEP-0045 §5.2)
 * @param role {@code moderator}, {@code participant} or {@code visitor} (XEP-0045 §5.1)
 * @param clients the full JIDs of those who are in the room by that nick
 */
public record RoomOccupant(String nick, String affiliation, String role, List<Jid> clients) {

    static RoomOccupant of(OccupantView occupant) {
        return new RoomOccupant(
                occupant.nick(),
                occupant.affiliation().toString(),
                occupant.role().toString(),
                occupant.clients());
    }
}

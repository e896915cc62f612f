package verona.internal.server.embedded.archive;

import java.util.List;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.RoomControl;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Role;

/** What somebody may know of a room and its archive at the moment, XEP-0313 §6.1.2. */
record RoomAccess(RoomControl rooms, BareJid room, Jid somebody) {

    /**
     * Checks that somebody may read the archive.
     *
     * @throws StanzaError if not
     */
    void check() {
        boolean banned = affiliation() == Affiliation.OUTCAST;
        boolean outside = affiliation() == Affiliation.NONE && presence().isEmpty();
        if (banned || outside && isClosed()) {
            throw new StanzaError(Condition.FORBIDDEN, "the archive is for those who may enter");
        }
    }

    private Affiliation affiliation() {
        return rooms.affiliation(room, somebody);
    }

    private List<Occupant> presence() {
        return rooms.occupants(room).stream()
                .filter(occupant -> occupant.clients().contains(somebody))
                .toList();
    }

    /** Whoever is neither inside nor known to it can't show that the password is known. */
    private boolean isClosed() {
        return is("membersonly") || is("passwordprotectedroom");
    }

    /** Whether messages are archived. */
    boolean isArchived() {
        return is("enablearchiving");
    }

    private boolean is(String field) {
        return rooms.configuration(room, "muc#roomconfig_" + field).equals("1");
    }

    /** Whether the room shows who is behind its nicks. */
    boolean seesAuthors() {
        return rooms.configuration(room, "muc#roomconfig_whois").equals("anyone")
                || List.of(Affiliation.ADMIN, Affiliation.OWNER).contains(affiliation())
                || presence().stream().anyMatch(occupant -> occupant.role() == Role.MODERATOR);
    }
}

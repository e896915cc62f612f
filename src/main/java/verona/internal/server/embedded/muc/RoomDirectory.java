package verona.internal.server.embedded.muc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.StanzaError;

/** The rooms for those who are no clients of theirs. Belongs to the dispatcher's thread. */
public final class RoomDirectory {

    private final DomainBareJid service;
    private final Rooms rooms;

    RoomDirectory(DomainBareJid service, Rooms rooms) {
        this.service = service;
        this.rooms = rooms;
    }

    /** XEP-0045 §11.2. */
    void end() {
        rooms.all().forEach(Destruction::byShutdown);
    }

    /** The domain that the rooms are at. */
    public DomainBareJid service() {
        return service;
    }

    /** Whether there is such a room. */
    public boolean exists(BareJid room) {
        return rooms.find(room) != null;
    }

    /**
     * Makes a room that anyone may enter who is let in; unless it is persistent, it goes with the
     * last who leaves.
     *
     * @param config values by the field's name, such as {@code muc#roomconfig_membersonly}; what is
     *     not there stays as rooms have it by default
     * @param affiliations who is what to the room
     * @throws IllegalArgumentException if there is such a room, or a value can't be
     */
    public void create(
            BareJid jid, Map<String, String> config, Map<BareJid, Affiliation> affiliations) {
        if (exists(jid)) {
            throw new IllegalArgumentException("there is a room " + jid);
        }
        Room room = rooms.create(jid);
        affiliations.forEach(room.affiliations()::set);
        configure(room, config);
    }

    private void configure(Room room, Map<String, String> config) {
        Map<String, List<String>> submitted = new LinkedHashMap<>();
        config.forEach((name, value) -> submitted.put(name, List.of(value)));
        try {
            new Configuration(room, ConfigForm.read(submitted)).apply(null);
        } catch (StanzaError e) {
            rooms.remove(room);
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Who is in the room, in order of entering; nobody where there is no such room. */
    public List<OccupantView> occupants(BareJid jid) {
        Room room = rooms.find(jid);
        return room == null
                ? List.of()
                : room.occupants().all().stream().map(o -> view(room, o)).toList();
    }

    private static OccupantView view(Room room, Occupant occupant) {
        return new OccupantView(
                occupant.nick().toString(),
                room.affiliation(occupant.account()),
                occupant.role(),
                occupant.clients());
    }

    /** Who is what to the room; {@link Affiliation#NONE} is not among it. */
    public Map<BareJid, Affiliation> affiliations(BareJid jid) {
        Room room = rooms.find(jid);
        Map<BareJid, Affiliation> affiliations = new LinkedHashMap<>();
        if (room != null) {
            room.affiliations()
                    .all()
                    .forEach((who, standing) -> affiliations.put(who, standing.affiliation()));
        }
        return affiliations;
    }

    /** What somebody is to the room, by bare JID. */
    public Affiliation affiliation(BareJid jid, Jid who) {
        Room room = rooms.find(jid);
        return room == null ? Affiliation.NONE : room.affiliation(who);
    }

    /** The room's subject, {@code ""} for none. */
    public String subject(BareJid jid) {
        Room room = rooms.find(jid);
        return room == null ? "" : room.history().subject();
    }

    /**
     * How the room is configured, by the field's name, several values on a line each; {@code ""}
     * for a field it does not know and where there is no such room.
     */
    public String config(BareJid jid, String variable) {
        Room room = rooms.find(jid);
        ConfigField field = ConfigField.find(variable);
        return room == null || field == null ? "" : String.join("\n", room.config().all(field));
    }
}

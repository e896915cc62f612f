package verona.internal.server.embedded.muc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.admin.AffiliationChange;
import verona.internal.server.embedded.muc.config.ConfigForm;
import verona.internal.server.embedded.muc.config.ConfigSubmission;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.HistoryEntry;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.model.Rooms;
import verona.internal.server.embedded.muc.presence.Leaving;
import verona.stanza.Element;

/**
 * The rooms for those who are not clients: other features, and tests. Belongs to the dispatcher.
 *
 * <p>What changes a room creates it if there is none; it is open to all at once. Its occupants are
 * informed of each change as if an owner had made it. Questions about a room that does not exist
 * have an empty answer.
 */
public final class RoomControl {

    private final Rooms rooms;

    RoomControl(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Whether there is such a room. */
    public boolean exists(BareJid room) {
        return rooms.find(room) != null;
    }

    /** The room's occupants, in order of entering. */
    public List<Occupant> occupants(BareJid jid) {
        Room room = rooms.find(jid);
        return room == null ? List.of() : room.occupants().all();
    }

    /** All affiliations with the room; {@link Affiliation#NONE} is not among them. */
    public Map<BareJid, Affiliation> affiliations(BareJid jid) {
        Map<BareJid, Affiliation> affiliations = new LinkedHashMap<>();
        Room room = rooms.find(jid);
        if (room != null) {
            room.affiliations()
                    .all()
                    .forEach((who, entry) -> affiliations.put(who, entry.affiliation()));
        }
        return affiliations;
    }

    /** The affiliation of an account, given by any JID of it. */
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
     * The value of a field of the room's configuration, several values on a line each; {@code ""}
     * for a field that rooms do not have.
     */
    public String configuration(BareJid jid, String variable) {
        Room room = rooms.find(jid);
        ConfigField field = ConfigField.find(variable);
        return room == null || field == null ? "" : String.join("\n", room.config().all(field));
    }

    /** Gives somebody an affiliation. */
    public void affiliate(BareJid jid, BareJid who, Affiliation affiliation) {
        change(
                jid,
                room -> {
                    AffiliationChange change = AffiliationChange.of(room, null, who, affiliation);
                    change.check();
                    change.apply();
                });
    }

    /**
     * Sets a field of the configuration.
     *
     * @throws StanzaError if there is no such field, or it can't have these values
     */
    public void configure(BareJid jid, String variable, List<String> values) {
        if (ConfigField.find(variable) == null) {
            throw new StanzaError(Condition.NOT_ACCEPTABLE, "rooms have no field " + variable);
        }
        Map<ConfigField, List<String>> read = ConfigForm.read(Map.of(variable, values));
        change(
                jid,
                room -> {
                    new ConfigSubmission(room, read).apply(null).tell();
                    room.unlock();
                });
    }

    /** Sets the subject, {@code ""} for none. */
    public void subject(BareJid jid, String text) {
        Element said =
                Element.of(Element.CLIENT, "message")
                        .withAttribute("type", "groupchat")
                        .withChild(Elements.text(Element.CLIENT, "subject", text));
        change(
                jid,
                room -> {
                    room.history().subject(new HistoryEntry(said, jid, room.now(), false));
                    room.broadcast(said, jid);
                });
    }

    /** Destroys a room; one that does not exist is no error. */
    public void destroy(BareJid jid) {
        Room room = rooms.find(jid);
        if (room != null) {
            Leaving.destroy(room, Element.of(MucNamespaces.USER, "destroy"));
        }
    }

    /** Changes a room, which is not created where the change is refused. */
    private void change(BareJid jid, Consumer<Room> change) {
        Room present = rooms.find(jid);
        Room room = present == null ? rooms.create(jid) : present;
        try {
            change.accept(room);
        } catch (StanzaError e) {
            if (present == null) {
                rooms.remove(room);
            }
            throw e;
        }
    }
}

package verona.internal.server.embedded.muc;

import java.util.List;
import java.util.Map;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/**
 * Rooms, changed by nobody in them. A room that is not there is made, and is open to all at once;
 * those in it learn of each change as if an owner had made it. Belongs to the dispatcher's thread.
 */
public final class RoomControl {

    private final Rooms rooms;

    RoomControl(Rooms rooms) {
        this.rooms = rooms;
    }

    private Room room(BareJid jid) {
        Room room = rooms.find(jid);
        return room == null ? rooms.create(jid) : room;
    }

    /** Gives somebody an affiliation: owner, admin, member, outcast or none. */
    public void affiliate(BareJid jid, BareJid who, String affiliation) {
        AffiliationChange change =
                AffiliationChange.of(room(jid), null, who, Affiliation.parse(affiliation));
        change.check();
        change.apply();
    }

    /**
     * Sets a field of the configuration.
     *
     * @throws StanzaError if there is no such field, or it can't be that
     */
    public void configure(BareJid jid, String variable, List<String> values) {
        if (ConfigField.find(variable) == null) {
            throw new StanzaError(Condition.NOT_ACCEPTABLE, "rooms have no field " + variable);
        }
        Map<ConfigField, List<String>> read = ConfigForm.read(Map.of(variable, values));
        Room room = room(jid);
        new Configuration(room, read).apply(null).tell();
        room.unlock();
    }

    /** Sets the subject, {@code ""} for none. */
    public void subject(BareJid jid, String text) {
        Element said =
                Element.of(Element.CLIENT, "message")
                        .withAttribute("type", "groupchat")
                        .withChild(Elements.text(Element.CLIENT, "subject", text));
        Room room = room(jid);
        room.history().subject(new HistoryEntry(said, room.jid(), room.now(), false));
        room.broadcast(said, room.jid());
    }

    /** Ends a room; one that is not there is no error. */
    public void destroy(BareJid jid) {
        Room room = rooms.find(jid);
        if (room != null) {
            Destruction.of(room, Element.of(Muc.USER, "destroy"));
        }
    }
}

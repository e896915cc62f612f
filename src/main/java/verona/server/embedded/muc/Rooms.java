package verona.server.embedded.muc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.server.embedded.core.Router;

/** The rooms of a service, in order of their creation. */
final class Rooms {

    private final Map<BareJid, Room> rooms = new LinkedHashMap<>();
    private final Router router;

    Rooms(Router router) {
        this.router = router;
    }

    Router router() {
        return router;
    }

    /** The room of that JID (any resource), null where there is none. */
    @Nullable Room find(Jid jid) {
        return rooms.get(jid.asBareJid());
    }

    /** A new room with that owner. */
    Room create(BareJid jid, BareJid owner) {
        Room room = new Room(this, jid);
        room.affiliations().set(owner, Affiliation.OWNER);
        rooms.put(jid, room);
        return room;
    }

    void remove(Room room) {
        rooms.remove(room.jid(), room);
    }

    List<Room> all() {
        return new ArrayList<>(rooms.values());
    }
}

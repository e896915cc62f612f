package verona.internal.server.embedded.muc.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.StanzaError;

/** The rooms of a service, in order of their creation. */
public final class Rooms {

    private final Map<BareJid, Room> rooms = new LinkedHashMap<>();
    private final Router router;
    private final RoomExtensions extensions;

    public Rooms(Router router, RoomExtensions extensions) {
        this.router = router;
        this.extensions = extensions;
    }

    public Router router() {
        return router;
    }

    /** What other features add to them. */
    public RoomExtensions extensions() {
        return extensions;
    }

    public Instant now() {
        return router.clock().now();
    }

    /** The room of that JID (any resource), null where there is none. */
    public @Nullable Room find(Jid jid) {
        return rooms.get(jid.asBareJid());
    }

    /** The refusal where there is no room, or one that is not shown before it is configured. */
    public static StanzaError notFound() {
        return new StanzaError(
                Condition.ITEM_NOT_FOUND,
                "there is no such room, or it is locked until its owner has configured it");
    }

    /** A new room, with nobody in it. */
    public Room create(BareJid jid) {
        Room room = new Room(this, jid);
        rooms.put(jid, room);
        return room;
    }

    public void remove(Room room) {
        if (rooms.remove(room.jid(), room)) {
            extensions.vanished(room.jid());
        }
    }

    public List<Room> all() {
        return new ArrayList<>(rooms.values());
    }
}

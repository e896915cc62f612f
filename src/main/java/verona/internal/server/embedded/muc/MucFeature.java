package verona.internal.server.embedded.muc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.model.RoomExtension;
import verona.internal.server.embedded.muc.model.RoomExtensions;
import verona.internal.server.embedded.muc.model.Rooms;
import verona.internal.server.embedded.muc.presence.Leaving;

/** Multi-user chat at {@code conference.} before the server's domain, XEP-0045. */
public final class MucFeature implements Feature {

    private final Predicate<Jid> admins;
    private final List<RoomExtension> extensions = new ArrayList<>();
    private @Nullable Rooms rooms;

    /** Rooms as XEP-0045 has them, and who may do with them what no client may. */
    public MucFeature(Predicate<Jid> admins) {
        this.admins = admins;
    }

    /** Adds something to all rooms. */
    public void extend(RoomExtension extension) {
        extensions.add(extension);
    }

    /** The rooms, once this is installed. */
    public RoomControl control() {
        return new RoomControl(installed());
    }

    private Rooms installed() {
        return Objects.requireNonNull(rooms, "multi-user chat is not installed yet");
    }

    @Override
    public void install(Router router) {
        Rooms made = new Rooms(router, new RoomExtensions(extensions));
        rooms = made;
        router.hostService("conference", address -> new MucService(made, admins));
    }

    @Override
    public void ending() {
        for (Room room : installed().all()) {
            Leaving.shutDown(room);
        }
    }
}

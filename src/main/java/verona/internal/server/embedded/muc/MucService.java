package verona.internal.server.embedded.muc;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.adhoc.AdHocCommands;
import verona.internal.server.embedded.core.Host;
import verona.internal.server.embedded.core.Page;
import verona.internal.server.embedded.core.PageRequest;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.disco.DiscoInfo;
import verona.internal.server.embedded.disco.DiscoQuery;
import verona.internal.server.embedded.disco.PingFeature;
import verona.internal.server.embedded.disco.ServiceIqs;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.model.Rooms;
import verona.internal.server.embedded.muc.presence.RoomPresences;
import verona.internal.server.embedded.muc.search.ChannelSearch;
import verona.stanza.Element;

/** The domain that rooms are at. */
final class MucService implements Host {

    private final Rooms rooms;
    private final RoomPresences presences;
    private final AdHocCommands commands;
    private final ServiceIqs iqs;

    MucService(Rooms rooms, Predicate<Jid> admins) {
        this.rooms = rooms;
        presences = new RoomPresences(rooms);
        commands = new AdHocCommands(List.of(new DestroyRoomsCommand(rooms)), admins);
        iqs =
                new ServiceIqs(this::info, List::of)
                        .with(DiscoInfo.INFO, DiscoQuery.of(this::info, commands::info))
                        .with(DiscoInfo.ITEMS, DiscoQuery.of(this::items, commands::items))
                        .with(ChannelSearch.NAMESPACE, new ChannelSearch(rooms).handler())
                        .with(AdHocCommands.NAMESPACE, commands);
    }

    @Override
    public void handle(Stanza stanza) {
        if (stanza.to().hasLocalpart()) {
            toRoom(stanza);
        } else {
            iqs.handle(rooms.router(), stanza);
        }
    }

    private void toRoom(Stanza stanza) {
        try {
            toRoom(rooms.find(stanza.to()), stanza);
        } catch (StanzaError e) {
            throw e.by(stanza.to().asBareJid());
        }
    }

    private void toRoom(@Nullable Room room, Stanza stanza) {
        if (stanza.isPresence()) {
            presences.handle(room, stanza);
        } else if (room == null || !room.isVisibleTo(stanza.from())) {
            throw Rooms.notFound();
        } else if (stanza.isMessage()) {
            RoomMessages.handle(room, stanza);
        } else {
            RoomIqs.handle(room, stanza);
        }
    }

    /** Commands are announced to those who have some. */
    private Element info(Stanza query) {
        DiscoInfo info = info();
        if (commands.isFor(query.from())) {
            info.features(List.of(AdHocCommands.NAMESPACE));
        }
        return info.toElement();
    }

    private DiscoInfo info() {
        return new DiscoInfo("conference", "text", "Chatrooms")
                .features(RoomDisco.FEATURES)
                .features(
                        List.of(
                                PageRequest.NAMESPACE,
                                PingFeature.NAMESPACE,
                                ChannelSearch.NAMESPACE))
                .features(rooms.extensions().serviceFeatures());
    }

    /** XEP-0045 §6.3: rooms that want to be found. */
    private Element items(Stanza query) {
        PageRequest request = PageRequest.of(query.payload());
        List<Room> listed = rooms.all().stream().filter(Room::isListed).toList();
        Page<Room> page = request.of(listed, MucService::id);
        Element items = DiscoInfo.items(page.items().stream().map(MucService::item).toList());
        return request.isPaged() ? items.withChild(page.toElement(MucService::id)) : items;
    }

    private static String id(Room room) {
        return room.jid().toString();
    }

    private static Element item(Room room) {
        return DiscoInfo.item(room.jid(), room.config().get(ConfigField.NAME));
    }
}

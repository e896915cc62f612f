package verona.server.embedded.muc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Host;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;
import verona.server.embedded.disco.DiscoInfo;
import verona.server.embedded.disco.PingFeature;
import verona.stanza.Element;

/** The domain that rooms are at. */
record MucService(Rooms rooms, Presences presences) implements Host {

    @Override
    public void handle(Stanza stanza) {
        if (stanza.to().hasLocalpart()) {
            toRoom(stanza);
        } else if (stanza.isRequest()) {
            rooms.router().route(answer(stanza));
        } else if (stanza.isMessage()) {
            throw new StanzaError(Condition.SERVICE_UNAVAILABLE, "write to a room");
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
        } else if (room == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "there is no such room");
        } else if (stanza.isMessage()) {
            Messages.handle(room, stanza);
        } else {
            RoomIqs.handle(room, stanza);
        }
    }

    private Stanza answer(Stanza request) {
        return switch (request.payload().namespace()) {
            case DiscoInfo.INFO -> request.result(info());
            case DiscoInfo.ITEMS -> request.result(items());
            case PingFeature.NAMESPACE -> request.result();
            default ->
                    throw new StanzaError(
                            Condition.SERVICE_UNAVAILABLE,
                            "this service does not handle " + request.payload().namespace());
        };
    }

    private static Element info() {
        return new DiscoInfo("conference", "text", "Chatrooms")
                .features(RoomDisco.FEATURES)
                .features(List.of(PingFeature.NAMESPACE))
                .toElement();
    }

    /** XEP-0045 §6.3: rooms that want to be found. */
    private Element items() {
        return DiscoInfo.items(
                rooms.all().stream()
                        .filter(room -> room.config().is(ConfigField.PUBLIC))
                        .map(r -> DiscoInfo.item(r.jid(), r.config().get(ConfigField.NAME)))
                        .toList());
    }
}

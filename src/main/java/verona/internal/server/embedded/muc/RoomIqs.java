package verona.internal.server.embedded.muc;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.disco.DiscoInfo;
import verona.internal.server.embedded.disco.PingFeature;
import verona.internal.server.embedded.muc.admin.AdminIqs;
import verona.internal.server.embedded.muc.config.OwnerIqs;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.request.RoomRegistration;

/** IQs that come to a room. */
final class RoomIqs {

    private RoomIqs() {}

    static void handle(Room room, Stanza iq) {
        if (iq.to().hasResource()) {
            room.privateIqs().handle(iq);
        } else if (iq.isRequest()) {
            Stanza answer = answer(room, iq);
            if (answer != null) {
                room.route(answer);
            }
        }
    }

    private static @Nullable Stanza answer(Room room, Stanza request) {
        return switch (request.payload().namespace()) {
            case MucNamespaces.ADMIN -> new AdminIqs(room).handle(request);
            case MucNamespaces.OWNER -> {
                new OwnerIqs(room).handle(request);
                yield null;
            }
            case RoomRegistration.NAMESPACE -> new RoomRegistration(room, request).handle();
            case DiscoInfo.INFO -> RoomDisco.info(room).handle(request);
            case DiscoInfo.ITEMS -> RoomDisco.items(room).handle(request);
            case PingFeature.NAMESPACE -> IqHandler.get("ping", Stanza::result).handle(request);
            default -> byExtension(room, request);
        };
    }

    private static @Nullable Stanza byExtension(Room room, Stanza request) {
        String namespace = request.payload().namespace();
        IqHandler handler = room.extensions().iq(namespace);
        if (handler == null) {
            throw new StanzaError(
                    Condition.SERVICE_UNAVAILABLE, "a room does not handle " + namespace);
        }
        return handler.handle(request);
    }
}

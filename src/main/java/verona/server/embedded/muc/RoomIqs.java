package verona.server.embedded.muc;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.IqHandler;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;
import verona.server.embedded.disco.DiscoInfo;
import verona.server.embedded.disco.PingFeature;

/** IQs that come to a room, and those that go through it to an occupant. */
final class RoomIqs {

    private RoomIqs() {}

    static void handle(Room room, Stanza iq) {
        if (iq.to().hasResource()) {
            forward(room, iq);
        } else if (iq.isRequest()) {
            Stanza answer = answer(room, iq);
            if (answer != null) {
                room.route(answer);
            }
        }
    }

    private static @Nullable Stanza answer(Room room, Stanza request) {
        return switch (request.payload().namespace()) {
            case Muc.ADMIN -> new Admin(room).handle(request);
            case Muc.OWNER -> new Owner(room).handle(request);
            case DiscoInfo.INFO -> RoomDisco.info(room, request);
            case DiscoInfo.ITEMS -> RoomDisco.items(room, request);
            case PingFeature.NAMESPACE -> request.result();
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

    /** XEP-0045 §17.4 and XEP-0410: an occupant's client answers what is asked of its nick. */
    private static void forward(Room room, Stanza iq) {
        Occupant sender = iq.isRequest() ? room.requireSender(iq) : answering(room, iq.from());
        Occupant addressee =
                iq.isRequest()
                        ? room.requireAddressee(iq)
                        : room.occupants().find(iq.to().getResourceOrThrow());
        if (sender != null && addressee != null) {
            Jid to = isAboutAccount(iq) ? addressee.bareJid() : addressee.realJid();
            room.route(iq.readdressed(room.occupantJid(sender), to));
        }
    }

    /** An answer comes from a client, or from its account on its behalf. */
    private static @Nullable Occupant answering(Room room, Jid from) {
        return from.hasResource()
                ? room.occupants().find(from)
                : room.occupants().of(from.asBareJid()).stream().findFirst().orElse(null);
    }

    /** XEP-0045 §17.4: a vCard is the account's, not the client's. */
    private static boolean isAboutAccount(Stanza iq) {
        return iq.isRequest() && iq.payload().is("vcard-temp", "vCard");
    }
}

package verona.internal.server.embedded.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.muc.MucFeature;
import verona.internal.server.embedded.muc.RoomControl;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.GroupchatMessage;
import verona.internal.server.embedded.muc.model.RoomExtension;
import verona.stanza.Element;

/** The archives of rooms, XEP-0313 §3.3.2 and §6.1.2. */
record RoomArchives(Router router, Archives archives, MucFeature muc) implements RoomExtension {

    @Override
    public Element broadcasting(GroupchatMessage message) {
        BareJid room = message.room();
        Element said = StanzaIds.without(message.element(), room);
        if (!message.archived() || !Archivable.hasContent(said)) {
            return said;
        }
        Jid from = Jids.require(said.attribute("from"));
        String id =
                archives.add(
                        room,
                        new Stanza(said, from, room),
                        router.clock().now(),
                        author(message, from));
        return StanzaIds.with(said, room, id);
    }

    private @Nullable Author author(GroupchatMessage message, Jid from) {
        RoomControl rooms = muc.control();
        Affiliation affiliation = rooms.affiliation(message.room(), message.author().asBareJid());
        return rooms.occupants(message.room()).stream()
                .filter(occupant -> occupant.nick().equals(from.getResourceOrThrow()))
                .map(occupant -> new Author(message.author(), affiliation, occupant.role()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<String> features(BareJid room) {
        return new RoomAccess(muc.control(), room, room).isArchived()
                ? List.of(Mam.NAMESPACE, Mam.EXTENDED, StanzaIds.NAMESPACE)
                : List.of(StanzaIds.NAMESPACE);
    }

    @Override
    public @Nullable IqHandler iq(String namespace) {
        return namespace.equals(Mam.NAMESPACE) ? this::handle : null;
    }

    private Stanza handle(Stanza request) {
        BareJid room = request.to().asBareJid();
        RoomAccess access = new RoomAccess(muc.control(), room, request.from());
        access.check();
        RoomReader reader = new RoomReader(access.seesAuthors());
        return new ArchiveIqs(router, archives).handle(request, reader);
    }

    @Override
    public void vanished(BareJid room) {
        archives.remove(room);
    }
}

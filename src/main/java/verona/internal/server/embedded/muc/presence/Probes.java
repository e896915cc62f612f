package verona.internal.server.embedded.muc.presence;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.parts.Resourcepart;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.model.Rooms;

/** Presence probes of occupants, XEP-0045 §17.3. */
final class Probes {

    private Probes() {}

    static void answer(@Nullable Room room, Stanza probe) {
        if (room == null || !room.isVisibleTo(probe.from())) {
            throw Rooms.notFound();
        }
        Occupant prober = room.requireSender(probe);
        Resourcepart nick = probe.to().getResourceOrNull();
        Occupant probed = nick == null ? prober : room.occupants().find(nick);
        if (probed != null) {
            new PresenceBroadcast(room, probed).to(prober, probe.from());
        } else {
            tellAbsent(room, prober, probe);
        }
    }

    private static void tellAbsent(Room room, Occupant prober, Stanza probe) {
        BareJid holder = room.affiliations().holder(probe.to().getResourceOrThrow());
        if (holder == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "nobody here has that nick");
        }
        new AbsentMembers(room).tell(holder, prober, probe.from());
    }
}

package verona.internal.server.embedded.muc.presence;

import org.jxmpp.jid.parts.Resourcepart;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.HistoryRequest;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Role;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.model.Rooms;
import verona.stanza.Element;

/** Entering a room, XEP-0045 §7.2. */
final class Entering {

    private Entering() {}

    /** Makes the room, and its creator an occupant, XEP-0045 §10.1. */
    static void create(Rooms rooms, Stanza presence) {
        requireJoin(presence);
        Nicknames.check(presence.to().getResourceOrThrow());
        HistoryRequest history = HistoryRequest.of(presence.element(), rooms.now());
        Room room = rooms.create(presence.to().asBareJid());
        room.affiliations().set(presence.from().asBareJid(), Affiliation.OWNER);
        room.lock();
        introduce(room, presence, history, presence.to().getResourceOrThrow(), 201);
    }

    static void enter(Room room, Stanza presence) {
        new Admission(room, presence, requireJoin(presence)).check();
        HistoryRequest history = HistoryRequest.of(presence.element(), room.now());
        Resourcepart nick = new Nicknames(room).assigned(presence);
        if (nick.equals(presence.to().getResourceOrThrow())) {
            introduce(room, presence, history, nick);
        } else {
            introduce(room, presence, history, nick, 210);
        }
    }

    /** A client that thinks it is in the room already learns that it is not. */
    private static Element requireJoin(Stanza presence) {
        Element join = presence.element().child(MucNamespaces.JOIN, "x");
        if (join == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "you are not in this room");
        }
        return join;
    }

    private static void introduce(
            Room room,
            Stanza presence,
            HistoryRequest history,
            Resourcepart nick,
            int... statuses) {
        Occupant present = room.occupants().find(nick);
        Occupant occupant = present == null ? newcomer(room, presence, nick) : present;
        room.occupants().add(occupant, presence.from(), RoomPresences.said(presence));
        new JoinBroadcast(room, occupant, presence, history).enter(statuses);
    }

    private static Occupant newcomer(Room room, Stanza presence, Resourcepart nick) {
        Role role = room.initialRole(room.affiliation(presence.from()));
        return new Occupant(presence.from().asBareJid(), nick, role);
    }
}

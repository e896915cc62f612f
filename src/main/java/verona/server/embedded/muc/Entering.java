package verona.server.embedded.muc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.parts.Resourcepart;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Elements;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Entering a room, XEP-0045 §7.2. */
final class Entering {

    private Entering() {}

    /** Makes the room, and its creator an occupant, XEP-0045 §10.1. */
    static void create(Rooms rooms, Stanza presence) {
        Element join = requireJoin(presence);
        Room room = rooms.create(presence.to().asBareJid());
        room.affiliations().set(presence.from().asBareJid(), Affiliation.OWNER);
        room.lock(true);
        enter(room, presence, join, true);
    }

    static void enter(Room room, Stanza presence) {
        Element join = requireJoin(presence);
        check(room, presence, join);
        enter(room, presence, join, false);
    }

    /** A client that thinks it is in the room already learns that it is not. */
    private static Element requireJoin(Stanza presence) {
        Element join = presence.element().child(Muc.JOIN, "x");
        if (join == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "you are not in this room");
        }
        return join;
    }

    private static void check(Room room, Stanza presence, Element join) {
        Affiliation affiliation = room.affiliation(presence.from());
        RoomConfig config = room.config();
        refuseIf(affiliation == Affiliation.OUTCAST, Condition.FORBIDDEN, "you are banned");
        refuseIf(room.isLocked(), Condition.ITEM_NOT_FOUND, "its owner has yet to configure it");
        refuseIf(
                config.is(ConfigField.MEMBERS_ONLY) && affiliation == Affiliation.NONE,
                Condition.REGISTRATION_REQUIRED,
                "only members may enter");
        refuseIf(
                !config.password().isEmpty() && !config.password().equals(password(join)),
                Condition.NOT_AUTHORIZED,
                "entering needs the right password");
        requireFree(room, presence.to().getResourceOrThrow());
        refuseIf(isFull(room, affiliation), Condition.SERVICE_UNAVAILABLE, "the room is full");
    }

    /** XEP-0045 §7.2.8. */
    static void requireFree(Room room, Resourcepart nick) {
        refuseIf(
                room.occupants().find(nick) != null,
                Condition.CONFLICT,
                "somebody else has that nick");
    }

    private static @Nullable String password(Element join) {
        return Elements.childText(join, "password");
    }

    /** XEP-0045 §7.2.9: there is always room for those who run it. */
    private static boolean isFull(Room room, Affiliation affiliation) {
        int limit = room.config().number(ConfigField.MAX_USERS);
        return limit > 0
                && room.occupants().count() >= limit
                && !affiliation.isAtLeast(Affiliation.ADMIN);
    }

    private static void refuseIf(boolean refused, Condition condition, String text) {
        if (refused) {
            throw new StanzaError(condition, text);
        }
    }

    private static void enter(Room room, Stanza presence, Element join, boolean created) {
        HistoryRequest history = HistoryRequest.of(join, room.now());
        Occupant occupant =
                new Occupant(
                        presence.from(),
                        presence.to().getResourceOrThrow(),
                        room.initialRole(room.affiliation(presence.from())),
                        content(presence));
        room.occupants().add(occupant);
        introduce(room, occupant, history, created);
    }

    /** The order of XEP-0045 §7.2: others, oneself, history, subject. */
    static void introduce(Room room, Occupant to, HistoryRequest history, boolean created) {
        tellOthers(room, to);
        Announcement own = new Announcement(room, to);
        if (created) {
            own.ownStatus(201);
        }
        if (room.config().isNonAnonymous()) {
            own.ownStatus(100);
        }
        own.toAll();
        room.history().send(room, to, history);
    }

    /** Tells an occupant of all others. */
    static void tellOthers(Room room, Occupant to) {
        for (Occupant other : room.occupants().all()) {
            if (other != to) {
                new Announcement(room, other).to(to);
            }
        }
    }

    /** What a presence holds, without what only the room is to know or to say. */
    static List<Element> content(Stanza presence) {
        return presence.element().children().stream()
                .filter(child -> !child.namespace().equals(Muc.JOIN))
                .filter(child -> !child.namespace().equals(Muc.USER))
                .toList();
    }
}

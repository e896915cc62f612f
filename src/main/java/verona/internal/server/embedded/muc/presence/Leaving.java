package verona.internal.server.embedded.muc.presence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Role;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/**
 * How clients leave a room: of their own (XEP-0045 §7.14), because they can't be reached (§11.1),
 * because somebody removes them (§8.2, §9.1), or because the room ends (§10.9). With its last
 * client goes the occupant.
 */
public final class Leaving {

    private Leaving() {}

    static void leave(Room room, Occupant occupant, Jid client, Element presence) {
        if (occupant.isOnly(client)) {
            new PresenceBroadcast(room, occupant).role(Role.NONE).leaving(presence).toAll();
            if (room.isLocked()) {
                abandon(room, occupant);
            } else {
                room.remove(occupant);
            }
        } else {
            new PresenceBroadcast(room, occupant.only(client))
                    .role(Role.NONE)
                    .leaving(presence)
                    .toSelf();
            withdraw(room, occupant, client);
            room.privateIqs().forget(client);
        }
    }

    /**
     * XEP-0045 §10.1.3: with its creator goes a room that has not been configured. That is another
     * presence than §7.14's, which has come before: Smack 4.5 blocks if the one that it waits for
     * says that the room is destroyed.
     */
    private static void abandon(Room room, Occupant creator) {
        room.vanish();
        new PresenceBroadcast(room, creator)
                .leaving(Occupant.EMPTY_PRESENCE)
                .with(Element.of(MucNamespaces.USER, "destroy"))
                .toSelf();
    }

    /** Takes a client away from an occupant; the others learn what is left of it. */
    static void withdraw(Room room, Occupant occupant, Jid client) {
        boolean last = occupant.isOnly(client);
        if (last) {
            new PresenceBroadcast(room, occupant)
                    .role(Role.NONE)
                    .leaving(Occupant.EMPTY_PRESENCE)
                    .toOthers();
            room.occupants().remove(occupant);
        } else {
            room.occupants().remove(occupant, client);
            new PresenceBroadcast(room, occupant).toAll();
        }
    }

    /** XEP-0045 §11.1: an occupant that stanzas can't be delivered to is gone. */
    public static void fail(Room room, Occupant occupant, Stanza error) {
        Element presence = Occupant.EMPTY_PRESENCE.withChild(why(room, error));
        if (occupant.isOnly(error.from())) {
            new PresenceBroadcast(room, occupant)
                    .role(Role.NONE)
                    .leaving(presence)
                    .status(333)
                    .toAll();
            room.remove(occupant);
        } else {
            leave(room, occupant, error.from(), presence);
        }
    }

    /**
     * Takes an occupant out and tells everybody why: status 301 banned, 307 kicked, 321 no member
     * any more, 322 the room has become members-only.
     */
    public static void remove(
            Room room,
            Occupant occupant,
            int status,
            @Nullable Actor actor,
            @Nullable String reason) {
        new PresenceBroadcast(room, occupant)
                .role(Role.NONE)
                .leaving(Occupant.EMPTY_PRESENCE)
                .status(status)
                .by(actor, reason)
                .toAll();
        room.remove(occupant);
    }

    /** Ends a room: its occupants get the {@code destroy} element, XEP-0045 §10.9. */
    public static void destroy(Room room, Element destroy) {
        end(room, destroy);
    }

    /** Ends a room because the server ends, XEP-0045 §11.2. */
    public static void shutDown(Room room) {
        end(room, PresenceBroadcast.statusElement(332));
    }

    /** Each occupant is informed of its own leaving alone. */
    private static void end(Room room, Element why) {
        List<Occupant> present = room.occupants().all();
        room.vanish();
        for (Occupant occupant : present) {
            new PresenceBroadcast(room, occupant)
                    .role(Role.NONE)
                    .leaving(Occupant.EMPTY_PRESENCE)
                    .with(why)
                    .toSelf();
        }
    }

    /** The text may tell who that was, which not everybody may know. */
    private static Element why(Room room, Stanza stanza) {
        ErrorReport error = ErrorReport.of(stanza);
        @Nullable String text = room.config().isNonAnonymous() ? error.text() : null;
        String reason = "Kicked: " + error.condition().replace('-', ' ');
        return Elements.text(
                Element.CLIENT, "status", text == null ? reason : reason + ": " + text);
    }
}

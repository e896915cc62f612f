package verona.internal.server.embedded.muc;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** A client goes, XEP-0045 §7.14 and §11.1; with it the occupant, if it has no other client. */
final class Leaving {

    private Leaving() {}

    static void leave(Room room, Occupant occupant, Jid client, Element presence) {
        if (room.isLocked()) {
            abandon(room, occupant, presence);
        } else if (occupant.isOnly(client)) {
            new Announcement(room, occupant).role(Role.NONE).leaving(presence).toAll();
            room.remove(occupant);
        } else {
            new Announcement(room, occupant.only(client))
                    .role(Role.NONE)
                    .leaving(presence)
                    .toSelf();
            withdraw(room, occupant, client);
            room.privateIqs().forget(client);
        }
    }

    /** XEP-0045 §10.1.3: with its creator goes a room that has not been configured. */
    private static void abandon(Room room, Occupant creator, Element presence) {
        room.vanish();
        new Announcement(room, creator)
                .role(Role.NONE)
                .leaving(presence)
                .with(Element.of(Muc.USER, "destroy"))
                .toSelf();
    }

    /** Takes a client away from an occupant; the others learn what is left of it. */
    static void withdraw(Room room, Occupant occupant, Jid client) {
        boolean last = occupant.isOnly(client);
        if (last) {
            new Announcement(room, occupant).role(Role.NONE).leaving(Presences.EMPTY).toOthers();
            room.occupants().remove(occupant);
        } else {
            room.occupants().remove(occupant, client);
            new Announcement(room, occupant).toAll();
        }
    }

    /** XEP-0045 §11.1: an occupant that stanzas can't be delivered to is gone. */
    static void fail(Room room, Occupant occupant, Stanza error) {
        Element presence = Presences.EMPTY.withChild(why(room, error));
        if (occupant.isOnly(error.from())) {
            new Announcement(room, occupant).role(Role.NONE).leaving(presence).status(333).toAll();
            room.remove(occupant);
        } else {
            leave(room, occupant, error.from(), presence);
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

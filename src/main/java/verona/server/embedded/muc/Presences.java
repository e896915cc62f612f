package verona.server.embedded.muc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.parts.Resourcepart;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Presence that comes to a room: entering, changing, leaving. */
record Presences(Rooms rooms) {

    void handle(@Nullable Room room, Stanza presence) {
        Occupant sender = room == null ? null : room.sender(presence);
        switch (presence.type()) {
            case "" -> available(room, sender, presence);
            case "unavailable" -> leave(room, sender, Entering.content(presence));
            case "error" -> fail(room, sender);
            case "probe" -> probe(room, presence);
            // Nobody subscribes to a room.
            default -> {}
        }
    }

    private void available(@Nullable Room room, @Nullable Occupant sender, Stanza presence) {
        if (room != null && sender != null) {
            change(room, sender, presence);
        } else if (!presence.to().hasResource()) {
            throw new StanzaError(Condition.JID_MALFORMED, "entering needs a nick");
        } else if (room == null) {
            Entering.create(rooms, presence);
        } else {
            Entering.enter(room, presence);
        }
    }

    private static void change(Room room, Occupant sender, Stanza presence) {
        Resourcepart nick = presence.to().getResourceOrNull();
        Element join = presence.element().child(Muc.JOIN, "x");
        if (nick != null && !nick.equals(sender.nick())) {
            rename(room, sender, nick, presence);
        } else if (join != null) {
            sender.presence(Entering.content(presence));
            Entering.introduce(room, sender, HistoryRequest.of(join, room.now()), false);
        } else {
            sender.presence(Entering.content(presence));
            new Announcement(room, sender).toAll();
        }
    }

    /** XEP-0045 §7.6. */
    private static void rename(Room room, Occupant sender, Resourcepart nick, Stanza presence) {
        Entering.requireFree(room, nick);
        new Announcement(room, sender).leaving(List.of()).status(303).newNick(nick).toAll();
        room.occupants().rename(sender, nick);
        sender.presence(Entering.content(presence));
        new Announcement(room, sender).toAll();
    }

    /** XEP-0045 §7.14. */
    private static void leave(
            @Nullable Room room, @Nullable Occupant sender, List<Element> content) {
        if (room != null && sender != null) {
            sender.role(Role.NONE);
            new Announcement(room, sender).leaving(content).toAll();
            room.remove(sender);
        }
    }

    /** An error instead of presence: whoever sends that is gone. */
    private static void fail(@Nullable Room room, @Nullable Occupant sender) {
        if (room != null && sender != null) {
            Removal.technical(room, sender);
        }
    }

    private static void probe(@Nullable Room room, Stanza presence) {
        if (room == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "there is no such room");
        }
        Occupant sender = room.requireSender(presence);
        Resourcepart nick = presence.to().getResourceOrNull();
        Occupant probed = nick == null ? null : room.occupants().find(nick);
        if (probed != null) {
            new Announcement(room, probed).to(sender);
        }
    }
}

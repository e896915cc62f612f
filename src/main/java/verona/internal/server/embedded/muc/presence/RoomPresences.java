package verona.internal.server.embedded.muc.presence;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.parts.Resourcepart;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.disco.ServiceIqs;
import verona.internal.server.embedded.muc.model.HistoryRequest;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.model.Rooms;
import verona.stanza.Element;

/** Presence that comes to a room: entering, changing, leaving. */
public record RoomPresences(Rooms rooms) {

    public void handle(@Nullable Room room, Stanza presence) {
        Occupant sender = room == null ? null : room.sender(presence);
        switch (presence.type()) {
            case "" -> available(room, sender, presence);
            case "unavailable" -> leave(room, sender, presence);
            case "error" -> fail(room, sender, presence);
            case "probe" -> Probes.answer(room, presence);
            case "subscribe" -> rooms.router().route(ServiceIqs.unsubscribed(presence));
            // What else there is of subscriptions follows from there being none.
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
        HistoryRequest history = HistoryRequest.of(presence.element(), room.now());
        Resourcepart nick = presence.to().getResourceOrNull();
        if (nick != null && !nick.equals(sender.nick())) {
            new NickChange(room, sender, presence, history).to(nick);
        } else {
            update(room, sender, presence, history);
        }
    }

    /** XEP-0045 §7.7, and §17.3: who asks to enter receives all again. */
    private static void update(
            Room room, Occupant sender, Stanza presence, HistoryRequest history) {
        Element said = said(presence);
        boolean changed = !said.equals(sender.presence(presence.from()));
        sender.presence(presence.from(), said);
        new JoinBroadcast(room, sender, presence, history).change(changed);
    }

    private static void leave(@Nullable Room room, @Nullable Occupant sender, Stanza presence) {
        if (room != null && sender != null) {
            String id = presence.element().attribute("id");
            Leaving.leave(room, sender, presence.from(), said(presence).withAttribute("id", id));
        }
    }

    private static void fail(@Nullable Room room, @Nullable Occupant sender, Stanza presence) {
        if (room != null && sender != null) {
            Leaving.fail(room, sender, presence);
        }
    }

    /** What a presence says to the room, without addresses and what only the room is to say. */
    static Element said(Stanza presence) {
        String language = presence.element().attribute(Element.XML_LANG);
        return Occupant.EMPTY_PRESENCE
                .withAttribute(Element.XML_LANG, language)
                .withContents(Occupant.content(presence.element()));
    }
}

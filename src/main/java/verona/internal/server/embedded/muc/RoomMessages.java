package verona.internal.server.embedded.muc;

import java.util.List;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.HistoryEntry;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Role;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.presence.ErrorReport;
import verona.internal.server.embedded.muc.presence.Leaving;
import verona.internal.server.embedded.muc.request.RoomRequests;
import verona.stanza.Element;

/** Messages that come to a room. */
final class RoomMessages {

    private RoomMessages() {}

    static void handle(Room room, Stanza message) {
        if (message.type().equals("error")) {
            failed(room, message);
        } else if (message.to().hasResource()) {
            PrivateMessages.handle(room, message);
        } else if (message.type().equals("groupchat")) {
            toEverybody(room, room.requireSender(message), message);
        } else {
            RoomRequests.handle(room, message);
        }
    }

    /** XEP-0045 §18.1.2: who can't be reached is not there. */
    private static void failed(Room room, Stanza error) {
        Occupant sender = room.sender(error);
        if (sender == null) {
            return;
        }
        if (ErrorReport.of(error).isUndelivered()) {
            Leaving.fail(room, sender, error);
        } else if (error.to().hasResource()) {
            PrivateMessages.passError(room, sender, error);
        }
    }

    /** XEP-0045 §7.4. */
    private static void toEverybody(Room room, Occupant sender, Stanza message) {
        if (isSubject(message.element())) {
            changeSubject(room, sender, message);
            return;
        }
        if (!sender.role().isAtLeast(Role.PARTICIPANT)) {
            throw new StanzaError(Condition.FORBIDDEN, "speaking needs voice in this room");
        }
        Element said = said(room, sender, message);
        room.broadcast(said, room.occupantJid(sender));
        room.history().add(entry(room, sender, said), room.config().number(ConfigField.HISTORY));
    }

    private static HistoryEntry entry(Room room, Occupant sender, Element said) {
        boolean owner = room.affiliation(sender.account()) == Affiliation.OWNER;
        return new HistoryEntry(said, room.occupantJid(sender), room.now(), owner);
    }

    /** XEP-0045 §8.1: a message with a body as well is none that changes the subject. */
    private static boolean isSubject(Element message) {
        return message.child(Element.CLIENT, "subject") != null
                && message.child(Element.CLIENT, "body") == null
                && message.child(Element.CLIENT, "thread") == null;
    }

    private static void changeSubject(Room room, Occupant sender, Stanza message) {
        Role needed = room.config().is(ConfigField.SUBJECT) ? Role.PARTICIPANT : Role.MODERATOR;
        if (!sender.role().isAtLeast(needed)) {
            throw new StanzaError(Condition.FORBIDDEN, "you may not change the subject");
        }
        Element said = said(room, sender, message);
        room.history().subject(entry(room, sender, said));
        room.broadcast(said, room.occupantJid(sender));
    }

    private static Element said(Room room, Occupant sender, Stanza message) {
        List<Element> content =
                Occupant.content(message.element()).stream()
                        .filter(child -> !isClaim(room, child))
                        .toList();
        Element said =
                message.element()
                        .withContents(content)
                        .withChild(room.ids().of(sender.account()))
                        .withAttribute("from", room.occupantJid(sender))
                        .withAttribute("to", null);
        return room.extensions().broadcasting(room, message.from(), said);
    }

    /** Only the room itself says when a message was delayed by it. */
    private static boolean isClaim(Room room, Element child) {
        boolean delay = child.name().equals("delay") || child.is("jabber:x:delay", "x");
        return delay && room.jid().equals(Elements.attribute(child, "from", ""));
    }
}

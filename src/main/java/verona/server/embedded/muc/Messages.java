package verona.server.embedded.muc;

import java.util.List;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Elements;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Messages that come to a room. */
final class Messages {

    private Messages() {}

    static void handle(Room room, Stanza message) {
        if (message.type().equals("error")) {
            bounced(room, message);
        } else if (message.to().hasResource()) {
            toOccupant(room, message);
        } else if (message.type().equals("groupchat")) {
            toEverybody(room, room.requireSender(message), message);
        } else {
            Invitations.handle(room, message);
        }
    }

    private static void bounced(Room room, Stanza message) {
        Occupant sender = room.sender(message);
        if (sender != null) {
            Removal.technical(room, sender);
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
        if (said.child(Element.CLIENT, "body") != null) {
            int limit = room.config().number(ConfigField.HISTORY);
            room.history().add(said, room.occupantJid(sender), limit);
        }
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
        room.history().subject(said, room.occupantJid(sender));
        room.broadcast(said, room.occupantJid(sender));
    }

    private static Element said(Room room, Occupant sender, Stanza message) {
        Element said = withoutClaims(room, message.element());
        Element from = said.withAttribute("from", room.occupantJid(sender));
        return room.extensions().broadcasting(room, sender, from.withAttribute("to", null));
    }

    /** Only the room itself says when a message was delayed by it. */
    private static Element withoutClaims(Room room, Element message) {
        boolean none = message.children().stream().noneMatch(child -> isClaim(room, child));
        if (none) {
            return message;
        }
        List<Element> kept =
                message.children().stream().filter(child -> !isClaim(room, child)).toList();
        return message.withContents(kept);
    }

    private static boolean isClaim(Room room, Element child) {
        return child.name().equals("delay")
                && room.jid().equals(Elements.attribute(child, "from", ""));
    }

    /** XEP-0045 §7.5. */
    private static void toOccupant(Room room, Stanza message) {
        Occupant sender = room.requireSender(message);
        if (message.type().equals("groupchat")) {
            throw new StanzaError(
                    Condition.BAD_REQUEST, "a groupchat message is for the room, not for one");
        }
        Occupant addressee = room.requireAddressee(message);
        Element marked = message.element().withChild(Element.of(Muc.USER, "x"));
        room.send(marked, room.occupantJid(sender), addressee);
    }
}

package verona.internal.server.embedded.muc;

import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Role;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/** Messages from one occupant to another, XEP-0045 §7.5. */
final class PrivateMessages {

    private PrivateMessages() {}

    static void handle(Room room, Stanza message) {
        Occupant sender = room.requireSender(message);
        if (message.type().equals("groupchat")) {
            throw new StanzaError(
                    Condition.BAD_REQUEST, "a groupchat message is for the room, not for one");
        }
        Occupant addressee = room.requireAddressee(message);
        if (addressee != sender && !mayWrite(room, sender.role())) {
            throw new StanzaError(Condition.FORBIDDEN, "you may not send private messages here");
        }
        deliver(room, sender, addressee, message);
    }

    /** XEP-0045 §16.5.3: muc#roomconfig_allowpm. */
    private static boolean mayWrite(Room room, Role role) {
        return switch (room.config().get(ConfigField.PRIVATE_MESSAGES)) {
            case "participants" -> role.isAtLeast(Role.PARTICIPANT);
            case "moderators" -> role.isAtLeast(Role.MODERATOR);
            case "none" -> false;
            default -> true;
        };
    }

    /** What went wrong with a private message; the error is dropped if the sender has left. */
    static void passError(Room room, Occupant sender, Stanza error) {
        Occupant addressee = room.occupants().find(error.to().getResourceOrThrow());
        if (addressee != null) {
            deliver(room, sender, addressee, error);
        }
    }

    private static void deliver(Room room, Occupant sender, Occupant addressee, Stanza message) {
        Element said =
                message.element()
                        .withContents(Occupant.content(message.element()))
                        .withChild(Element.of(MucNamespaces.USER, "x"))
                        .withChild(room.ids().of(sender.account()));
        room.send(said, room.occupantJid(sender), addressee);
    }
}

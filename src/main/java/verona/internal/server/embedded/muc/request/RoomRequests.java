package verona.internal.server.embedded.muc.request;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/** Messages that want something of the room: invitations, declines, and forms of requests. */
public final class RoomRequests {

    private RoomRequests() {}

    public static void handle(Room room, Stanza message) {
        Element x = message.element().child(MucNamespaces.USER, "x");
        Element form = message.element().child(DataForm.NAMESPACE, "x");
        if (!message.type().equals("normal")) {
            throw unknown();
        } else if (has(x, "invite")) {
            new Invitations(room, message).invite(x);
        } else if (has(x, "decline")) {
            new Invitations(room, message).decline(x);
        } else if (form != null && VoiceRequests.isOne(form)) {
            new VoiceRequests(room, message).handle(form);
        } else if (form != null && RegistrationApproval.isOne(form)) {
            new RegistrationApproval(room).answer(message, form);
        } else {
            throw unknown();
        }
    }

    private static boolean has(@Nullable Element x, String name) {
        return x != null && x.child(MucNamespaces.USER, name) != null;
    }

    private static StanzaError unknown() {
        return new StanzaError(
                Condition.BAD_REQUEST, "a room takes groupchat messages and invitations");
    }
}

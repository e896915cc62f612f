package verona.internal.server.embedded.muc.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.FormField;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.admin.RoleChange;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Role;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/** Asking for voice, and a moderator's answer, XEP-0045 §7.13 and §8.6. */
record VoiceRequests(Room room, Stanza message) {

    private static final String TYPE = MucNamespaces.JOIN + "#request";
    private static final FormField ROLE =
            FormField.choice("muc#role", "Requested role", Role.PARTICIPANT.toString());
    private static final FormField JID = FormField.jid("muc#jid", "User ID");
    private static final FormField NICK = FormField.text("muc#roomnick", "Room nickname");
    private static final FormField ALLOW =
            FormField.bool("muc#request_allow", "Grant voice to this person?", false);

    static boolean isOne(Element form) {
        return DataForm.values(form).getOrDefault(DataForm.TYPE, List.of()).contains(TYPE);
    }

    void handle(Element form) {
        Occupant sender = room.requireSender(message);
        Map<String, List<String>> fields = DataForm.values(form);
        if (sender.role() == Role.MODERATOR) {
            answer(fields);
        } else {
            ask(sender, fields);
        }
    }

    private void ask(Occupant sender, Map<String, List<String>> fields) {
        if (sender.role() != Role.VISITOR
                || !Role.PARTICIPANT.toString().equals(value(fields, ROLE))) {
            throw new StanzaError(Condition.BAD_REQUEST, "only visitors ask, and for voice only");
        }
        Element request = Element.of(Element.CLIENT, "message").withChild(form(sender));
        room.occupants().all().stream()
                .filter(occupant -> occupant.role() == Role.MODERATOR)
                .forEach(moderator -> room.send(request, room.jid(), moderator));
    }

    private static @Nullable String value(Map<String, List<String>> fields, FormField field) {
        return fields.getOrDefault(field.variable(), List.of()).stream().findFirst().orElse(null);
    }

    private Element form(Occupant sender) {
        return new DataForm("form", TYPE)
                .text("title", "Voice request")
                .text("instructions", "Submit this form to answer the request.")
                .add(ROLE.offer(ROLE.initial()))
                .add(JID.offer(List.of(message.from().toString())))
                .add(NICK.offer(List.of(sender.nick().toString())))
                .add(ALLOW.offer(ALLOW.initial()))
                .toElement();
    }

    /** What is not granted is passed over, as the form says. */
    private void answer(Map<String, List<String>> fields) {
        String allow = value(fields, ALLOW);
        if (allow != null && DataForm.isTrue(allow)) {
            grant(asking(fields));
        }
    }

    private Occupant asking(Map<String, List<String>> fields) {
        String jid = value(fields, JID);
        Jid client = jid == null ? null : Jids.require(jid);
        Occupant occupant = client == null ? null : room.occupants().find(client);
        if (occupant == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "who asked is not in this room");
        }
        return occupant;
    }

    /** Another moderator may have granted it before. */
    private void grant(Occupant occupant) {
        if (occupant.role() == Role.VISITOR) {
            RoleChange change =
                    new RoleChange(room, message.from(), occupant, Role.PARTICIPANT, null);
            change.check();
            change.apply();
        }
    }
}

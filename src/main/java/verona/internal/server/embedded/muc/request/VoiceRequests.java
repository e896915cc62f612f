package verona.internal.server.embedded.muc.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
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
    private static final String ROLE = "muc#role";
    private static final String JID = "muc#jid";
    private static final String ALLOW = "muc#request_allow";

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

    private static @Nullable String value(Map<String, List<String>> fields, String variable) {
        return fields.getOrDefault(variable, List.of()).stream().findFirst().orElse(null);
    }

    private Element form(Occupant sender) {
        return new DataForm("form", TYPE)
                .text("title", "Voice request")
                .text("instructions", "Submit this form to answer the request.")
                .add(field(ROLE, "list-single", "Requested role", Role.PARTICIPANT))
                .add(field(JID, "jid-single", "User ID", message.from()))
                .add(field("muc#roomnick", "text-single", "Room nickname", sender.nick()))
                .add(field(ALLOW, "boolean", "Grant voice to this person?", "0"))
                .toElement();
    }

    private static Element field(String variable, String type, String label, Object value) {
        return Element.of(DataForm.NAMESPACE, "field")
                .withAttribute("var", variable)
                .withAttribute("type", type)
                .withAttribute("label", label)
                .withContents(DataForm.values(List.of(value.toString())));
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

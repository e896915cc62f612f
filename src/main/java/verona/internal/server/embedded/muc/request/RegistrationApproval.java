package verona.internal.server.embedded.muc.request;

import java.util.List;
import java.util.Map;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.FormField;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.admin.AffiliationChange;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.AffiliationRecord;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/** Admins approve of who registers, where a room asks them: XEP-0045 §9.9. */
record RegistrationApproval(Room room) {

    private static final FormField ALLOW =
            FormField.bool("muc#register_allow", "Allow this person to register?", false);
    private static final FormField JID = FormField.jid("muc#jid", "User ID");

    static boolean isOne(Element form) {
        return DataForm.values(form)
                .getOrDefault(DataForm.TYPE, List.of())
                .contains(RoomRegistration.FORM);
    }

    /** Asks all admins and owners, in the room or not. */
    void ask(Jid applicant, Resourcepart nick) {
        BareJid former = room.affiliations().applicant(nick);
        if (former != null && !former.equals(applicant.asBareJid())) {
            throw new StanzaError(Condition.CONFLICT, "somebody else has asked for that nick");
        }
        room.affiliations().apply(applicant.asBareJid(), nick);
        Element message = Element.of(Element.CLIENT, "message").withChild(form(applicant, nick));
        room.affiliations().all().keySet().stream()
                .filter(jid -> room.affiliation(jid).isAtLeast(Affiliation.ADMIN))
                .forEach(admin -> room.send(message, room.jid(), admin));
    }

    private static Element form(Jid applicant, Resourcepart nick) {
        return new DataForm("form", RoomRegistration.FORM)
                .text("title", "Registration request")
                .text("instructions", "Submit this form to answer the request.")
                .add(JID.offer(List.of(applicant.asBareJid().toString())))
                .add(RoomRegistration.NICK.offer(List.of(nick.toString())))
                .add(ALLOW.offer(ALLOW.initial()))
                .toElement();
    }

    /** A form that is cancelled leaves the request to others. */
    void answer(Stanza message, Element form) {
        if (!room.affiliation(message.from()).isAtLeast(Affiliation.ADMIN)) {
            throw new StanzaError(Condition.FORBIDDEN, "only admins and owners may do that");
        }
        if (Elements.attribute(form, "type", "").equals("submit")) {
            answer(message.from(), DataForm.values(form));
        }
    }

    private void answer(Jid admin, Map<String, List<String>> fields) {
        Resourcepart nick = nick(fields);
        BareJid applicant = room.affiliations().applicant(nick);
        if (applicant == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "nobody waits for that nick");
        }
        room.affiliations().settle(nick);
        if (fields.getOrDefault(ALLOW.variable(), List.of()).stream().anyMatch(DataForm::isTrue)) {
            AffiliationRecord registered = new AffiliationRecord(Affiliation.MEMBER, null, nick);
            AffiliationChange change = new AffiliationChange(room, admin, applicant, registered);
            change.check();
            change.apply();
        }
    }

    /**
     * The nick that a form names.
     *
     * @throws StanzaError if there is none
     */
    static Resourcepart nick(Map<String, List<String>> fields) {
        List<String> values = fields.getOrDefault(RoomRegistration.NICK.variable(), List.of());
        try {
            return Jids.resource(values.isEmpty() ? "" : values.get(0));
        } catch (XmppStringprepException | IllegalArgumentException e) {
            throw new StanzaError(Condition.BAD_REQUEST, "the form needs a nick");
        }
    }
}

package verona.internal.server.embedded.muc.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.parts.Resourcepart;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.FormField;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.admin.AffiliationChange;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.AffiliationRecord;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Room;
import verona.internal.server.embedded.muc.presence.Nicknames;
import verona.stanza.Element;

/** Registering with a room: a nick that is kept, and membership with it, XEP-0045 §7.10. */
public record RoomRegistration(Room room, Stanza request) {

    public static final String NAMESPACE = "jabber:iq:register";
    public static final String FORM = MucNamespaces.JOIN + "#register";

    static final FormField NICK = FormField.text("muc#register_roomnick", "Nickname");

    public Stanza handle() {
        requireRight();
        if (!request.isSet()) {
            return request.result(requirements());
        }
        if (request.payload().child(NAMESPACE, "remove") != null) {
            remove();
        } else {
            register(nick());
        }
        return request.result();
    }

    private BareJid account() {
        return request.from().asBareJid();
    }

    private void requireRight() {
        Affiliation affiliation = room.affiliation(request.from());
        if (affiliation == Affiliation.OUTCAST) {
            throw new StanzaError(Condition.NOT_ALLOWED, "you are banned");
        }
        if (affiliation == Affiliation.NONE && !room.config().is(ConfigField.REGISTRATION)) {
            // §7.10 says not-allowed. The community's scripts hold servers to this condition.
            throw new StanzaError(
                    Condition.REGISTRATION_REQUIRED, "only members may register a nick");
        }
    }

    private Element requirements() {
        Resourcepart nick = room.affiliations().entry(account()).nick();
        if (nick != null) {
            return Elements.of(
                    NAMESPACE,
                    "query",
                    Element.of(NAMESPACE, "registered"),
                    Elements.text(NAMESPACE, "username", nick.toString()));
        }
        Element field = NICK.offer(List.of()).withChild(Element.of(DataForm.NAMESPACE, "required"));
        return Elements.of(NAMESPACE, "query", new DataForm("form", FORM).add(field).toElement());
    }

    /** A member is one no more; an admin or owner stays what it is. */
    private void remove() {
        AffiliationRecord old = room.affiliations().entry(account());
        AffiliationRecord left =
                old.affiliation() == Affiliation.MEMBER
                        ? AffiliationRecord.NONE
                        : old.withNick(null);
        new AffiliationChange(room, null, account(), left).apply();
    }

    private Resourcepart nick() {
        Element form = request.payload().child(DataForm.NAMESPACE, "x");
        if (form == null) {
            throw new StanzaError(Condition.BAD_REQUEST, "registering needs the form");
        }
        return RegistrationApproval.nick(DataForm.submitted(form, FORM));
    }

    private void register(Resourcepart nick) {
        Nicknames.check(nick);
        new Nicknames(room).requireFree(request.from(), nick);
        AffiliationRecord old = room.affiliations().entry(account());
        @Nullable Resourcepart before = old.nick();
        boolean stranger = old.affiliation() == Affiliation.NONE;
        if (stranger && room.config().is(ConfigField.APPROVAL)) {
            new RegistrationApproval(room).ask(request.from(), nick);
        } else if (!nick.equals(before)) {
            Affiliation affiliation = stranger ? Affiliation.MEMBER : old.affiliation();
            AffiliationRecord registered = new AffiliationRecord(affiliation, null, nick);
            new AffiliationChange(room, null, account(), registered).apply();
        }
    }
}

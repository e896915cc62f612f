package verona.internal.server.embedded.muc.request;

import java.util.List;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.admin.AffiliationChange;
import verona.internal.server.embedded.muc.model.Affiliation;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.Invitation;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/** Mediated invitations and what becomes of them, XEP-0045 §7.8.2. */
record Invitations(Room room, Stanza message) {

    /** XEP-0045 §7.9: there may be several in one. */
    void invite(Element x) {
        requireRight();
        List<Invitation> invitations =
                x.children().stream()
                        .filter(child -> child.is(MucNamespaces.USER, "invite"))
                        .map(this::invitation)
                        .toList();
        invitations.forEach(this::send);
    }

    /** XEP-0045 §5.1.1 and §9.5. */
    private void requireRight() {
        Occupant sender = room.sender(message);
        boolean admin = room.affiliation(message.from()).isAtLeast(Affiliation.ADMIN);
        if (!admin && (sender == null || !room.config().is(ConfigField.INVITES))) {
            throw new StanzaError(Condition.FORBIDDEN, "you may not invite into this room");
        }
    }

    private Invitation invitation(Element invite) {
        Jid invited = addressee(invite);
        requireAccount(invited);
        return Invitation.of(room, message.element(), invite, message.from(), invited);
    }

    private static Jid addressee(Element element) {
        String to = element.attribute("to");
        if (to == null) {
            throw new StanzaError(Condition.BAD_REQUEST, "'to' says for whom it is");
        }
        return Jids.require(to);
    }

    private void requireAccount(Jid invited) {
        boolean local = invited.getDomain().equals(room.rooms().router().domain().getDomain());
        if (local && room.rooms().router().accounts().find(invited.asBareJid()) == null) {
            throw new StanzaError(Condition.ITEM_NOT_FOUND, "there is no such account");
        }
    }

    /** XEP-0045 §9.5: who is invited into a members-only room becomes a member. */
    private void send(Invitation invitation) {
        Jid invited = invitation.to();
        if (room.config().is(ConfigField.MEMBERS_ONLY)
                && room.affiliation(invited) == Affiliation.NONE) {
            AffiliationChange.of(room, null, invited.asBareJid(), Affiliation.MEMBER).apply();
        }
        invitation.send();
    }

    void decline(Element x) {
        Element decline = x.child(MucNamespaces.USER, "decline");
        if (decline != null) {
            room.send(declined(decline), room.jid(), inviter(addressee(decline)));
        }
    }

    /** The client that has invited, whatever nick it has by now. */
    private Jid inviter(Jid addressee) {
        return room.invitations().stream()
                .filter(invitation -> invitation.isDeclined(message.from(), addressee))
                .findFirst()
                .map(Invitation::inviter)
                .orElseThrow(
                        () ->
                                new StanzaError(
                                        Condition.ITEM_NOT_FOUND, "you have no such invitation"));
    }

    private Element declined(Element decline) {
        Jid from = message.from().asBareJid();
        Element forwarded =
                Element.of(MucNamespaces.USER, "decline")
                        .withAttribute("from", from)
                        .withContents(decline.children());
        String text = from + " declined your invite to the room " + room.jid();
        return Invitation.message(
                message.element(),
                Elements.of(MucNamespaces.USER, "x", forwarded),
                text,
                Elements.childText(decline, "reason"));
    }
}

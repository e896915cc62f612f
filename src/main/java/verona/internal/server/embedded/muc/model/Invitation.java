package verona.internal.server.embedded.muc.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Elements;
import verona.stanza.Element;

/**
 * An invitation that a room passes on, XEP-0045 §7.8.2.
 *
 * @param message the message that it came by
 * @param invite what the inviter says
 * @param inviter its full JID
 * @param shownInviter the inviter as the invitation names it
 */
public record Invitation(
        Room room, Element message, Element invite, Jid inviter, Jid shownInviter, Jid to) {

    public static Invitation of(Room room, Element message, Element invite, Jid inviter, Jid to) {
        return new Invitation(room, message, invite, inviter, shown(room, inviter), to);
    }

    /** The invitation of somebody who has become a member, XEP-0045 §9.5. */
    public static Invitation ofMember(
            Room room, Jid actor, BareJid member, @Nullable String reason) {
        Element invite = Element.of(MucNamespaces.USER, "invite");
        Element why = reason == null ? invite : invite.withChild(reason(reason));
        return of(room, Element.of(Element.CLIENT, "message"), why, actor, member);
    }

    public void send() {
        String reason = Elements.childText(invite, "reason");
        String text = shownInviter + " invited you to the room " + room.jid();
        Element x = Element.of(MucNamespaces.USER, "x").withContents(content(reason));
        Element invitation = message(message, x, text, reason).withChild(direct(reason));
        room.invitations().add(this);
        room.send(invitation, room.jid(), to);
    }

    /** A room that keeps real JIDs to itself does not tell the inviter's. */
    private static Jid shown(Room room, Jid inviter) {
        Occupant occupant = room.occupants().find(inviter);
        if (occupant == null) {
            return inviter.asBareJid();
        }
        return room.config().isNonAnonymous() ? inviter : room.occupantJid(occupant);
    }

    /**
     * Whether it is this invitation that somebody declines, XEP-0045 §7.8.2; a room passes on
     * nothing from those whom nobody has invited.
     *
     * @param addressee the inviter, as the invitation has named it or by its real JID
     */
    public boolean isDeclined(Jid by, Jid addressee) {
        return to.asBareJid().equals(by.asBareJid())
                && (shownInviter.equals(addressee)
                        || inviter.asBareJid().equals(addressee.asBareJid()));
    }

    private List<Element> content(@Nullable String reason) {
        List<Element> said = new ArrayList<>(invite.children());
        if (reason == null) {
            said.add(0, reason(""));
        }
        Element forwarded =
                Element.of(MucNamespaces.USER, "invite")
                        .withAttribute("from", shownInviter)
                        .withContents(said);
        String password = room.config().password();
        return password.isEmpty()
                ? List.of(forwarded)
                : List.of(forwarded, Elements.text(MucNamespaces.USER, "password", password));
    }

    private static Element reason(String text) {
        return Elements.text(MucNamespaces.USER, "reason", text);
    }

    /** What older clients understand, and servers still send, as §7.8.2 notes. */
    private Element direct(@Nullable String reason) {
        Element x = Element.of("jabber:x:conference", "x").withAttribute("jid", room.jid());
        return reason == null ? x : x.withText(reason);
    }

    /** What is passed on of a message, with a body for those who understand nothing else of it. */
    public static Element message(
            Element original, Element x, String text, @Nullable String reason) {
        List<Element> content = new ArrayList<>(Occupant.content(original));
        content.add(x);
        if (original.child(Element.CLIENT, "body") == null) {
            boolean silent = reason == null || reason.isEmpty();
            String body = silent ? text : text + " (" + reason + ")";
            content.add(Elements.text(Element.CLIENT, "body", body));
        }
        return original.withContents(content);
    }
}

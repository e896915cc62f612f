package verona.internal.server.embedded.muc;

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
 */
record Invitation(Room room, Element message, Element invite, Jid inviter, Jid to) {

    /** The invitation of somebody who has become a member, XEP-0045 §9.5. */
    static Invitation ofMember(Room room, Jid actor, BareJid member, @Nullable String reason) {
        Element invite = Element.of(Muc.USER, "invite");
        Element why = reason == null ? invite : invite.withChild(reason(reason));
        return new Invitation(room, Element.of(Element.CLIENT, "message"), why, actor, member);
    }

    void send() {
        String reason = Elements.childText(invite, "reason");
        Jid from = shownInviter();
        String text = from + " invited you to the room " + room.jid();
        Element x = Element.of(Muc.USER, "x").withContents(content(from, reason));
        Element invitation = message(message, x, text, reason).withChild(direct(reason));
        room.invitations().add(from, inviter, to);
        room.send(invitation, room.jid(), to);
    }

    /** A room that keeps real JIDs to itself does not tell the inviter's. */
    private Jid shownInviter() {
        Occupant occupant = room.occupants().find(inviter);
        if (occupant == null) {
            return inviter.asBareJid();
        }
        return room.config().isNonAnonymous() ? inviter : room.occupantJid(occupant);
    }

    private List<Element> content(Jid from, @Nullable String reason) {
        List<Element> said = new ArrayList<>(invite.children());
        if (reason == null) {
            said.add(0, reason(""));
        }
        Element forwarded =
                Element.of(Muc.USER, "invite").withAttribute("from", from).withContents(said);
        String password = room.config().password();
        return password.isEmpty()
                ? List.of(forwarded)
                : List.of(forwarded, Elements.text(Muc.USER, "password", password));
    }

    private static Element reason(String text) {
        return Elements.text(Muc.USER, "reason", text);
    }

    /** What older clients understand, and servers still send, as §7.8.2 notes. */
    private Element direct(@Nullable String reason) {
        Element x = Element.of("jabber:x:conference", "x").withAttribute("jid", room.jid());
        return reason == null ? x : x.withText(reason);
    }

    /** What is passed on of a message, with a body for those who understand nothing else of it. */
    static Element message(Element original, Element x, String text, @Nullable String reason) {
        List<Element> content = new ArrayList<>(Muc.content(original));
        content.add(x);
        if (original.child(Element.CLIENT, "body") == null) {
            boolean silent = reason == null || reason.isEmpty();
            String body = silent ? text : text + " (" + reason + ")";
            content.add(Elements.text(Element.CLIENT, "body", body));
        }
        return original.withContents(content);
    }
}

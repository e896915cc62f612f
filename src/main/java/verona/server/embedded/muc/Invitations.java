package verona.server.embedded.muc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.server.embedded.core.Condition;
import verona.server.embedded.core.Elements;
import verona.server.embedded.core.Stanza;
import verona.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Mediated invitations and what becomes of them, XEP-0045 §7.8.2. */
final class Invitations {

    private static final String DIRECT = "jabber:x:conference";

    private Invitations() {}

    static void handle(Room room, Stanza message) {
        Element x = message.element().child(Muc.USER, "x");
        Element invite = x == null ? null : x.child(Muc.USER, "invite");
        Element decline = x == null ? null : x.child(Muc.USER, "decline");
        if (invite != null) {
            invite(room, message, invite);
        } else if (decline != null) {
            decline(room, message, decline);
        } else {
            throw new StanzaError(
                    Condition.BAD_REQUEST, "a room takes groupchat messages and invitations");
        }
    }

    private static void invite(Room room, Stanza message, Element invite) {
        Occupant sender = room.requireSender(message);
        requireRight(room, sender);
        Jid invited = jid(invite);
        if (room.config().is(ConfigField.MEMBERS_ONLY)
                && room.affiliation(invited) == Affiliation.NONE) {
            AffiliationChange.grant(room, invited.asBareJid(), Affiliation.MEMBER);
        }
        String reason = Elements.childText(invite, "reason");
        Element forwarded = forwarded(invite, "invite", room.occupantJid(sender));
        List<Element> content = new ArrayList<>();
        content.add(forwarded);
        if (!room.config().password().isEmpty()) {
            content.add(Elements.text(Muc.USER, "password", room.config().password()));
        }
        send(room, message, Element.of(Muc.USER, "x").withContents(content), invited, reason);
    }

    /** XEP-0045 §9.5: into a members-only room only its admins bring new ones. */
    private static void requireRight(Room room, Occupant sender) {
        RoomConfig config = room.config();
        boolean admin = room.affiliation(sender.realJid()).isAtLeast(Affiliation.ADMIN);
        boolean everybody = config.is(ConfigField.INVITES) && !config.is(ConfigField.MEMBERS_ONLY);
        if (!admin && !(everybody && sender.role().isAtLeast(Role.PARTICIPANT))) {
            throw new StanzaError(Condition.FORBIDDEN, "you may not invite into this room");
        }
    }

    private static void decline(Room room, Stanza message, Element decline) {
        Jid inviter = jid(decline);
        Occupant occupant = occupant(room, inviter);
        Jid to = occupant == null ? inviter : occupant.realJid();
        Element forwarded = forwarded(decline, "decline", message.from().asBareJid());
        Element answer =
                Element.of(Element.CLIENT, "message")
                        .withAttribute("id", message.element().attribute("id"))
                        .withChild(Elements.of(Muc.USER, "x", forwarded));
        room.route(Stanza.of(answer, room.jid(), to));
    }

    private static @Nullable Occupant occupant(Room room, Jid jid) {
        return jid.asBareJid().equals(room.jid()) && jid.hasResource()
                ? room.occupants().find(jid.getResourceOrThrow())
                : null;
    }

    private static Element forwarded(Element original, String name, Jid from) {
        return Element.of(Muc.USER, name)
                .withAttribute("from", from)
                .withContents(original.children());
    }

    private static void send(
            Room room, Stanza message, Element x, Jid to, @Nullable String reason) {
        Element direct =
                Element.of(DIRECT, "x")
                        .withAttribute("jid", room.jid())
                        .withAttribute("reason", reason);
        Element invitation =
                Element.of(Element.CLIENT, "message")
                        .withAttribute("id", message.element().attribute("id"))
                        .withChild(x)
                        .withChild(direct);
        room.route(Stanza.of(invitation, room.jid(), to));
    }

    private static Jid jid(Element invitation) {
        String to = Elements.attribute(invitation, "to", "");
        try {
            return JidCreate.from(to);
        } catch (XmppStringprepException e) {
            throw new StanzaError(Condition.JID_MALFORMED, "'" + to + "' is no JID");
        }
    }
}

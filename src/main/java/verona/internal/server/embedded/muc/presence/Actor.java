package verona.internal.server.embedded.muc.presence;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import verona.internal.server.embedded.muc.model.MucNamespaces;
import verona.internal.server.embedded.muc.model.Occupant;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/**
 * Who has kicked, banned or changed somebody, XEP-0045 §8.2 and others.
 *
 * @param nick null while that is nobody in the room
 */
public record Actor(Jid jid, @Nullable Resourcepart nick) {

    public static Actor of(Room room, Jid jid) {
        Occupant occupant = room.occupants().find(jid);
        return new Actor(jid, occupant == null ? null : occupant.nick());
    }

    /** The element that names the actor; null where the viewer may know neither nick nor JID. */
    @Nullable Element toElement(boolean withJid) {
        return nick == null && !withJid
                ? null
                : Element.of(MucNamespaces.USER, "actor")
                        .withAttribute("nick", nick)
                        .withAttribute("jid", withJid ? jid : null);
    }
}

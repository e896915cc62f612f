package verona.internal.server.embedded.muc.model;

import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.stanza.Element;

/**
 * A message that goes to a room's occupants.
 *
 * @param room the room
 * @param author the full JID of who has sent it
 * @param element the message as the occupants get it, from the author's occupant JID
 * @param archived whether the room's configuration lets it be archived
 */
public record GroupchatMessage(BareJid room, Jid author, Element element, boolean archived) {}

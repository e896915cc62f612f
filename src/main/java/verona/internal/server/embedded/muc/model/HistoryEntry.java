package verona.internal.server.embedded.muc.model;

import java.time.Instant;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Delay;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/**
 * A message as it was sent to a room's occupants.
 *
 * @param byOwner whether an owner has sent it
 */
public record HistoryEntry(Element message, Jid from, Instant time, boolean byOwner) {

    /**
     * The message for somebody who has entered. XEP-0045 §7.2.13: the room, not the sender, says
     * when it was; but for what an owner has brought along from elsewhere, §7.9.
     */
    Stanza sent(Room room, Jid to) {
        boolean dated = byOwner && message.child("urn:xmpp:delay", "delay") != null;
        Element sent = dated ? message : message.withChild(Delay.by(room.jid(), time));
        return Stanza.of(sent, from, to);
    }
}

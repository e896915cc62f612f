package verona;

import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/**
 * The address of a chat room (XEP-0045 §4.1). It can be passed to every method that takes an
 * address.
 *
 * <pre>{@code
 * romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()));
 * romeo.receives(groupchat().from(room).emptySubject());
 * }</pre>
 */
public final class XmppRoom implements CharSequence {

    private final EntityBareJid jid;

    /** The room with that address. */
    public XmppRoom(EntityBareJid jid) {
        this.jid = jid;
    }

    /** The room's JID. */
    public EntityBareJid jid() {
        return jid;
    }

    /**
     * The occupant JID for that nickname in this room: {@code room.as("Romeo")}.
     *
     * @throws IllegalArgumentException if it can't be a nickname (RFC 7622 §3.4)
     */
    public EntityFullJid as(String nick) {
        // Not a String: jxmpp 1.1, which Smack 4.5 brings, has no such method for it.
        CharSequence occupant = jid + "/" + nick;
        try {
            return JidCreate.entityFullFrom(occupant);
        } catch (XmppStringprepException e) {
            throw new IllegalArgumentException("'" + nick + "' can't be a nickname in " + jid, e);
        }
    }

    /**
     * The same as {@link #as}, for Kotlin, where that is a keyword: {@code room.occupant("Romeo")}.
     *
     * @throws IllegalArgumentException if it can't be a nickname (RFC 7622 §3.4)
     */
    public EntityFullJid occupant(String nick) {
        return as(nick);
    }

    @Override
    public int length() {
        return jid.length();
    }

    @Override
    public char charAt(int index) {
        return jid.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return jid.subSequence(start, end);
    }

    /** The room's JID as text. */
    @Override
    public String toString() {
        return jid.toString();
    }
}

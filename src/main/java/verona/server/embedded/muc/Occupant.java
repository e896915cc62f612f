package verona.server.embedded.muc;

import java.util.List;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import verona.stanza.Element;

/** Someone in a room. */
final class Occupant {

    private final Jid realJid;
    private Resourcepart nick;
    private Role role;
    private List<Element> presence;

    Occupant(Jid realJid, Resourcepart nick, Role role, List<Element> presence) {
        this.realJid = realJid;
        this.nick = nick;
        this.role = role;
        this.presence = presence;
    }

    /** The full JID of the client. */
    Jid realJid() {
        return realJid;
    }

    BareJid bareJid() {
        return realJid.asBareJid();
    }

    Resourcepart nick() {
        return nick;
    }

    void nick(Resourcepart other) {
        nick = other;
    }

    Role role() {
        return role;
    }

    void role(Role other) {
        role = other;
    }

    /** What the occupant's presence holds beside what the room adds. */
    List<Element> presence() {
        return presence;
    }

    void presence(List<Element> content) {
        presence = content;
    }
}

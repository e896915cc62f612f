package verona.internal.server.embedded.muc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import verona.stanza.Element;

/** Someone in a room: a nick, and the clients of one account that share it (XEP-0045 §7.2.8). */
final class Occupant {

    private final Map<Jid, Element> presences = new LinkedHashMap<>();
    private final BareJid account;
    private Resourcepart nick;
    private Role role;

    Occupant(BareJid account, Resourcepart nick, Role role) {
        this.account = account;
        this.nick = nick;
        this.role = role;
    }

    BareJid account() {
        return account;
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

    /** The full JIDs of its clients, in order of their entering. */
    List<Jid> clients() {
        return new ArrayList<>(presences.keySet());
    }

    /** Whether that is the one client it has. */
    boolean isOnly(Jid client) {
        return presences.size() == 1 && presences.containsKey(client);
    }

    /** What that client's presence holds beside what the room adds. */
    Element presence(Jid client) {
        return presences.getOrDefault(client, Presences.EMPTY);
    }

    /** The presence that the others see: that of the client which came first. */
    Element presence() {
        return presences.values().stream().findFirst().orElse(Presences.EMPTY);
    }

    void presence(Jid client, Element presence) {
        presences.put(client, presence);
    }

    void remove(Jid client) {
        presences.remove(client);
    }

    /** The same occupant as far as that client is concerned. */
    Occupant only(Jid client) {
        Occupant part = new Occupant(account, nick, role);
        part.presence(client, presence(client));
        return part;
    }
}

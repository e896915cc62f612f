package verona.internal.server.embedded.muc.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import verona.stanza.Element;

/** Someone in a room: a nick, and the clients of one account that share it (XEP-0045 §7.2.8). */
public final class Occupant {

    /** What only a room says: §17.3, XEP-0421 §3, XEP-0317 §3. */
    private static final Set<String> RESERVED =
            Set.of(
                    MucNamespaces.JOIN,
                    MucNamespaces.USER,
                    OccupantIds.NAMESPACE,
                    "urn:xmpp:hats:0");

    /** A presence that says nothing. */
    public static final Element EMPTY_PRESENCE = Element.of(Element.CLIENT, "presence");

    private final Map<Jid, Element> presences = new LinkedHashMap<>();
    private final BareJid account;
    private Resourcepart nick;
    private Role role;

    public Occupant(BareJid account, Resourcepart nick, Role role) {
        this.account = account;
        this.nick = nick;
        this.role = role;
    }

    /** A stanza's content without what an occupant must not say of itself. */
    public static List<Element> content(Element stanza) {
        return stanza.children().stream()
                .filter(child -> !RESERVED.contains(child.namespace()))
                .toList();
    }

    public BareJid account() {
        return account;
    }

    public Resourcepart nick() {
        return nick;
    }

    public void nick(Resourcepart other) {
        nick = other;
    }

    public Role role() {
        return role;
    }

    public void role(Role other) {
        role = other;
    }

    /** The full JIDs of its clients, in order of their entering. */
    public List<Jid> clients() {
        return new ArrayList<>(presences.keySet());
    }

    /** Whether that is the one client it has. */
    public boolean isOnly(Jid client) {
        return presences.size() == 1 && presences.containsKey(client);
    }

    /** What that client's presence holds beside what the room adds. */
    public Element presence(Jid client) {
        return presences.getOrDefault(client, EMPTY_PRESENCE);
    }

    /** The presence that the others see: that of the client which came first. */
    public Element presence() {
        return presences.values().stream().findFirst().orElse(EMPTY_PRESENCE);
    }

    public void presence(Jid client, Element presence) {
        presences.put(client, presence);
    }

    void remove(Jid client) {
        presences.remove(client);
    }

    /** The same occupant as far as that client is concerned. */
    public Occupant only(Jid client) {
        Occupant part = new Occupant(account, nick, role);
        part.presence(client, presence(client));
        return part;
    }
}

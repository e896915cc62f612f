package verona.internal.server.embedded.muc.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import verona.stanza.Element;

/** Who is in a room, in order of entering. */
public final class Occupants {

    private final Map<Resourcepart, Occupant> byNick = new LinkedHashMap<>();
    private final Map<Jid, Occupant> byClient = new LinkedHashMap<>();

    /** Adds a client to an occupant, and the occupant if it is not there yet. */
    public void add(Occupant occupant, Jid client, Element presence) {
        occupant.presence(client, presence);
        byNick.put(occupant.nick(), occupant);
        byClient.put(client, occupant);
    }

    public void remove(Occupant occupant) {
        byNick.remove(occupant.nick(), occupant);
        occupant.clients().forEach(byClient::remove);
    }

    /** Takes a client away from its occupant. */
    public void remove(Occupant occupant, Jid client) {
        occupant.remove(client);
        byClient.remove(client);
    }

    public void rename(Occupant occupant, Resourcepart nick) {
        byNick.remove(occupant.nick());
        occupant.nick(nick);
        byNick.put(nick, occupant);
    }

    /** The occupant with that client, null where it is not in the room. */
    public @Nullable Occupant find(Jid client) {
        return byClient.get(client);
    }

    public @Nullable Occupant find(Resourcepart nick) {
        return byNick.get(nick);
    }

    /** All occupants of an account, or of all accounts of a domain. */
    public List<Occupant> of(BareJid account) {
        return all().stream().filter(o -> Affiliations.covers(account, o.account())).toList();
    }

    /** Everybody, as it is now. */
    public List<Occupant> all() {
        return new ArrayList<>(byNick.values());
    }

    public boolean contains(Occupant occupant) {
        return byNick.get(occupant.nick()) == occupant;
    }

    public int count() {
        return byNick.size();
    }
}

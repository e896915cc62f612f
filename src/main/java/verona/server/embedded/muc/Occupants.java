package verona.server.embedded.muc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;

/** Who is in a room, in order of entering. */
final class Occupants {

    private final Map<Jid, Occupant> byRealJid = new LinkedHashMap<>();
    private final Map<Resourcepart, Occupant> byNick = new LinkedHashMap<>();

    void add(Occupant occupant) {
        byRealJid.put(occupant.realJid(), occupant);
        byNick.put(occupant.nick(), occupant);
    }

    void remove(Occupant occupant) {
        byRealJid.remove(occupant.realJid());
        byNick.remove(occupant.nick());
    }

    void rename(Occupant occupant, Resourcepart nick) {
        byNick.remove(occupant.nick());
        occupant.nick(nick);
        byNick.put(nick, occupant);
    }

    /** The occupant of that full JID, null where it is not in the room. */
    @Nullable Occupant find(Jid realJid) {
        return byRealJid.get(realJid);
    }

    @Nullable Occupant find(Resourcepart nick) {
        return byNick.get(nick);
    }

    /** All occupants of an account. */
    List<Occupant> of(BareJid account) {
        return all().stream().filter(o -> o.bareJid().equals(account)).toList();
    }

    /** Everybody, as it is now. */
    List<Occupant> all() {
        return new ArrayList<>(byRealJid.values());
    }

    int count() {
        return byRealJid.size();
    }
}

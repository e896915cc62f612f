package verona.server.embedded.muc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jxmpp.jid.BareJid;

/** Who is what to a room, by bare JID. */
final class Affiliations {

    private final Map<BareJid, Affiliation> byJid = new LinkedHashMap<>();

    Affiliation of(BareJid jid) {
        return byJid.getOrDefault(jid, Affiliation.NONE);
    }

    void set(BareJid jid, Affiliation affiliation) {
        if (affiliation == Affiliation.NONE) {
            byJid.remove(jid);
        } else {
            byJid.put(jid, affiliation);
        }
    }

    Map<BareJid, Affiliation> all() {
        return byJid;
    }

    List<BareJid> all(Affiliation affiliation) {
        return byJid.keySet().stream().filter(jid -> of(jid) == affiliation).toList();
    }
}

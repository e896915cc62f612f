package verona.internal.server.embedded.muc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.parts.Resourcepart;

/** Who is what to a room, by bare JID, and which nicks are kept for whom. */
final class Affiliations {

    private final Map<BareJid, Standing> byJid = new LinkedHashMap<>();

    /** XEP-0045 §9.2: a ban of a domain is one of all its accounts that are nothing else here. */
    Affiliation of(BareJid jid) {
        Affiliation own = standing(jid).affiliation();
        Affiliation domains = standing(jid.asDomainBareJid()).affiliation();
        return own == Affiliation.NONE && domains == Affiliation.OUTCAST ? domains : own;
    }

    /** Whether what is said of the first is said of the second: the same account, or its domain. */
    static boolean covers(BareJid first, BareJid second) {
        return first.equals(second) || first.equals(second.asDomainBareJid());
    }

    Standing standing(BareJid jid) {
        return byJid.getOrDefault(jid, Standing.NONE);
    }

    void set(BareJid jid, Standing standing) {
        if (standing.affiliation() == Affiliation.NONE) {
            byJid.remove(jid);
        } else {
            byJid.put(jid, standing);
        }
    }

    void set(BareJid jid, Affiliation affiliation) {
        set(jid, standing(jid).with(affiliation, null));
    }

    /** For whom a nick is kept, null where it is for nobody. */
    @Nullable BareJid holder(Resourcepart nick) {
        return byJid.entrySet().stream()
                .filter(entry -> nick.equals(entry.getValue().nick()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    Map<BareJid, Standing> all() {
        return new LinkedHashMap<>(byJid);
    }

    List<BareJid> all(Affiliation affiliation) {
        return byJid.entrySet().stream()
                .filter(entry -> entry.getValue().affiliation() == affiliation)
                .map(Map.Entry::getKey)
                .toList();
    }
}
